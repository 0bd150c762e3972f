package org.goodturn.event.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What an event brought about: the referral whose first order it is, and rewards. */
@ApplicationScoped
class EventConsequences {

    /**
     * @param kind referral or reward
     * @param name the friend of the referral, the receiver of the reward
     */
    public record Consequence(String kind, String publicId, String name, String state) {}

    private static final String BROUGHT = """
            select 'referral' kind, r.public_id, p.label name, r.state
            from referral r join someone() p on p.merchant_id = r.merchant_id and p.id = r.friend_id
            where r.merchant_id = :merchant and r.conversion_id = :event
            union all
            select 'reward', w.public_id, p.label, w.state
            from reward w join someone() p on p.merchant_id = w.merchant_id and p.id = w.person_id
            where w.merchant_id = :merchant and w.event_id = :event""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    EventConsequences(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Consequence> of(long event) {
        return jdbi.withHandle(handle -> handle.createQuery(BROUGHT)
                .bind("merchant", merchant.id())
                .bind("event", event)
                .mapTo(Consequence.class)
                .list());
    }
}
