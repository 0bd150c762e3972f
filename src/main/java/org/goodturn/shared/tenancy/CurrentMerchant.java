package org.goodturn.shared.tenancy;

import jakarta.enterprise.context.RequestScoped;

/** Whose data this request or job may see. Set once by the door it came through: session, host, key or job. */
@RequestScoped
public class CurrentMerchant {

    /** No merchant has this number: with it PostgreSQL shows nothing and takes nothing. */
    public static final long NOBODY = 0;

    private long id = NOBODY;

    /** The merchant's number, or {@link #NOBODY}. */
    public long id() {
        return id;
    }

    public boolean isKnown() {
        return id != NOBODY;
    }

    /** @throws IllegalStateException when the request already belongs to another merchant */
    public void becomes(long merchantId) {
        if (isKnown() && id != merchantId) {
            throw new IllegalStateException("a request cannot change its merchant");
        }
        id = merchantId;
    }
}
