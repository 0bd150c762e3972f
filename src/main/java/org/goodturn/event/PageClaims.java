package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.shared.web.PerMinute;

/**
 * How many claims the pages behind one address may tell a merchant of, by whichever door: each may take a coupon and
 * send a mail.
 */
@ApplicationScoped
public class PageClaims {

    /** As many as of our own forms. */
    private static final int A_MINUTE = 200;

    private record Page(long merchantId, String address) {}

    private final PerMinute<Page> claims = new PerMinute<>(A_MINUTE);

    /** @throws org.goodturn.shared.web.ProblemException when it is one too many */
    public void count(long merchantId, String address) {
        claims.count(new Page(merchantId, address));
    }
}
