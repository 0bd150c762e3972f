package org.goodturn.mail.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.mail.Message;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Whom a message was written to, and what about. */
@ApplicationScoped
class MessageReferences {

    /** Ids are null for what it does not concern. */
    public record About(String person, String personId, String rewardId, String referralId) {}

    private static final String ABOUT = """
            select p.label person, p.public_id person_id, w.public_id reward_id, r.public_id referral_id
            from message m
            left join someone() p on p.merchant_id = m.merchant_id and p.id = m.person_id
            left join reward w on w.merchant_id = m.merchant_id and w.id = m.reward_id
            left join referral r on r.merchant_id = w.merchant_id and r.id = w.referral_id
            where m.merchant_id = :merchant and m.id = :message""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    MessageReferences(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    About of(Message message) {
        return jdbi.withHandle(handle -> handle.createQuery(ABOUT)
                .bind("merchant", merchant.id())
                .bind("message", message.id)
                .mapTo(About.class)
                .one());
    }
}
