package org.goodturn.merchant.signin;

import java.time.Duration;

/** How much of what may be tried, and for how long it counts. */
enum Limit {
    /** Whichever accounts are tried from one place, from which a whole office may come. */
    FROM_ONE_PLACE(60),
    /** One account from one place. */
    ACCOUNT_FROM_ONE_PLACE(10),
    /** One account from all places together that it is not known to be used from. */
    ACCOUNT_FROM_STRANGERS(50),
    /** Mails to one address. */
    MAILS(3),
    /** Mails that are asked for from one place. */
    MAILS_FROM_ONE_PLACE(20);

    static final Duration WINDOW = Duration.ofMinutes(15);

    private final int most;

    Limit(int most) {
        this.most = most;
    }

    boolean isKept(int used) {
        return used <= most;
    }
}
