package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What happens to rewards without any event telling of it, done by hand on the stage. */
@ApplicationScoped
class Props {

    /** A reward on the stage. */
    public record Earned(
            long id,
            long eventId,
            long personId,
            long friendId,
            long campaignId,
            long versionId,
            String rule,
            boolean isFriends,
            Instant eligibleAt) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Props(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Those that were earned after the one of this number. */
    List<Earned> earnedAfter(long reward) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select w.id, w.event_id, w.person_id, r.friend_id, w.campaign_id, w.version_id, w.rule,
                               w.role = 'FRIEND' is_friends, w.eligible_at
                        from reward w join referral r on r.merchant_id = w.merchant_id and r.id = w.referral_id
                        where w.merchant_id = :merchant and w.id > :reward order by w.id""")
                .bind("merchant", merchant.id())
                .bind("reward", reward)
                .mapTo(Earned.class)
                .list());
    }

    /**
     * What a job does live: a reward whose hold is over cannot be stopped any more.
     *
     * @return false when it has to wait, because somebody looks at its referral
     */
    boolean endHold(long reward) {
        return jdbi.withHandle(handle -> {
            handle.createUpdate("""
                            update reward set state = 'FULFILLED' where merchant_id = :merchant and id = :reward
                              and state = 'EARNED' and not in_review""")
                    .bind("merchant", merchant.id())
                    .bind("reward", reward)
                    .execute();
            return handle.createQuery(
                            "select state <> 'EARNED' from reward where merchant_id = :merchant and id = :reward")
                    .bind("merchant", merchant.id())
                    .bind("reward", reward)
                    .mapTo(boolean.class)
                    .one();
        });
    }

    void expire(long reward) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update reward set state = 'REVOKED' where merchant_id = :merchant and id = :reward
                          and state in ('FULFILLED', 'SENT')""")
                .bind("merchant", merchant.id())
                .bind("reward", reward)
                .execute());
    }

    /**
     * Moves the same reward as in history, unless it went another way for good. A hold that was ended is over; what has
     * expired may have been used before that, and has no step of it here.
     */
    void move(Memory.Move move) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update reward set state = case when :state = 'EARNED' then 'FULFILLED' else :state end
                        where merchant_id = :merchant and event_id = :event and person_id = :person and rule = :rule
                          and (state not in ('CANCELED', 'REVOKED', 'REDEEMED')
                               or state = 'REVOKED' and :state = 'REDEEMED' and not exists (
                                   select from reward_step s where s.merchant_id = :merchant and s.reward_id = reward.id
                                     and s.state = 'REVOKED'))""")
                .bind("merchant", merchant.id())
                .bind("state", move.state())
                .bind("event", move.eventId())
                .bind("person", move.personId())
                .bind("rule", move.rule())
                .execute());
    }

    /**
     * A friend holds the code of history, so that later orders carry it.
     *
     * @return false when another reward has it already out of a pool
     */
    boolean hold(long reward, String code) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        with handed as (update reward set code = :code
                            where merchant_id = :merchant and id = :reward and supplier_id is not null returning id),
                        issued as (update coupon_code set code = :code where merchant_id = :merchant and reward_id = :reward
                          and not exists (select from coupon_code c
                                          where c.merchant_id = :merchant and c.code_key = upper(:code)) returning id)
                        select exists (select from handed union all select from issued)""")
                .bind("merchant", merchant.id())
                .bind("reward", reward)
                .bind("code", code)
                .mapTo(boolean.class)
                .one());
    }
}
