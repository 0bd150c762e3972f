package org.goodturn.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Every step of a referral, with the name of whoever took it. */
@ApplicationScoped
class ReferralHistory {

    /** @param by name of the colleague; null when it happened by itself */
    public record Step(String state, String reason, String by, Instant at) {}

    private static final String STEPS = """
            select h.state, h.reason, s.name "by", h.at from referral_step h
            left join staff s on s.public_id = h.actor
            where h.merchant_id = :merchant and h.referral_id = :referral order by h.id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ReferralHistory(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Oldest first. */
    List<Step> of(long referral) {
        return jdbi.withHandle(handle -> handle.createQuery(STEPS)
                .bind("merchant", merchant.id())
                .bind("referral", referral)
                .mapTo(Step.class)
                .list());
    }
}
