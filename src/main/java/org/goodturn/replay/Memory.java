package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What the real merchant knows and the stage has to be told. Asked as the real merchant. */
@ApplicationScoped
class Memory {

    /** A version, and when it came into force. */
    public record Published(long id, Instant at) {}

    /** What somebody decided on a referral. */
    public record Decision(long campaignId, long friendId, boolean isApproved, String by, String reason) {}

    /** A step of the reward that was earned on an event. */
    public record Move(long eventId, long personId, String rule, String state) {}

    /** @param handedOverAt null while it was not */
    public record Given(Instant handedOverAt) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Memory(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Published> published() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select v.id, least(v.published_at, (select min(k.clicked_at) from click k
                                 where k.merchant_id = v.merchant_id and k.version_id = v.id)) "at"
                        from campaign_version v
                        where v.merchant_id = :merchant and v.published_at is not null order by 2, 1""")
                .bind("merchant", merchant.id())
                .mapTo(Published.class)
                .list());
    }

    /** The codes that a friend holds, by which later orders are recognised; first the one that was earned on this. */
    List<String> codes(long friend, long campaign, long event, String rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select w.code from referral r
                        join reward w on w.merchant_id = r.merchant_id and w.referral_id = r.id
                        where r.merchant_id = :merchant and r.campaign_id = :campaign and r.friend_id = :friend
                          and w.role = 'FRIEND' and w.code is not null
                        order by w.event_id = :event and w.rule = :rule desc, w.id""")
                .bind("merchant", merchant.id())
                .bind("campaign", campaign)
                .bind("friend", friend)
                .bind("event", event)
                .bind("rule", rule)
                .mapTo(String.class)
                .list());
    }

    /** The same reward in history, if it has one. */
    Optional<Given> given(long event, long person, String rule) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select (select min(s.at) from reward_step s where s.merchant_id = r.merchant_id
                                and s.reward_id = r.id and s.state = 'FULFILLED') handed_over_at
                        from reward r where r.merchant_id = :merchant and r.event_id = :event and r.person_id = :person
                          and r.rule = :rule limit 1""")
                .bind("merchant", merchant.id())
                .bind("event", event)
                .bind("person", person)
                .bind("rule", rule)
                .mapTo(Given.class)
                .findOne());
    }

    Decision decision(long review) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.campaign_id, r.friend_id, v.state = 'APPROVED' is_approved, v.decided_by "by",
                               coalesce(v.reason, '') reason
                        from review v join referral r on r.merchant_id = v.merchant_id and r.id = v.referral_id
                        where v.merchant_id = :merchant and v.id = :review""")
                .bind("merchant", merchant.id())
                .bind("review", review)
                .mapTo(Decision.class)
                .one());
    }

    Move move(long step) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select r.event_id, r.person_id, r.rule, s.state
                        from reward_step s join reward r on r.merchant_id = s.merchant_id and r.id = s.reward_id
                        where s.merchant_id = :merchant and s.id = :step""")
                .bind("merchant", merchant.id())
                .bind("step", step)
                .mapTo(Move.class)
                .one());
    }
}
