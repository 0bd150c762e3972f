package org.goodturn.shared.data;

import jakarta.enterprise.context.RequestScoped;

/**
 * Whether this piece of work is about a merchant that nobody else sees, so that nobody has to be waited for: PostgreSQL
 * has room for some thousands of locks, and a long piece of work would need one for each order.
 */
@RequestScoped
public class Solitude {

    private boolean so;

    public void begins() {
        so = true;
    }

    boolean isSo() {
        return so;
    }
}
