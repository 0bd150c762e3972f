package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.event.OpenOrders;
import org.goodturn.referral.HeldOrders;
import org.goodturn.referral.Referral;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What becomes of an order in review is decided with it: its end must not come before its beginning. */
@ApplicationScoped
class ReviewedOrders implements OpenOrders, HeldOrders {

    private static final String OPEN = """
            select exists (select from review
                           where merchant_id = :merchant and state = 'OPEN' and waiting @> to_jsonb(:order))""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ReviewedOrders(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    @Override
    public boolean isOpen(long orderId) {
        Review.flush();
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("merchant", merchant.id())
                .bind("order", orderId)
                .mapTo(Boolean.class)
                .one());
    }

    @Override
    public boolean areHeld(Referral referral, Instant before) {
        return Review.concerning(referral)
                .filter(Review::isOpen)
                .filter(review -> review.holdsOrder(before))
                .isPresent();
    }
}
