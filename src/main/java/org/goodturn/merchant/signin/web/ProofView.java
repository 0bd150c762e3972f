package org.goodturn.merchant.signin.web;

import org.goodturn.merchant.signin.Interrupted;

/**
 * A form that waits for a proof, as its page shows it.
 *
 * @param password whether the sender has one
 * @param elsewhere whether the sender can show it at the identity provider
 */
public record ProofView(Interrupted form, boolean password, boolean elsewhere) {}
