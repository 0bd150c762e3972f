package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What happens between two events without anybody telling of it, done by hand on the stage. */
@ApplicationScoped
class Props {

    /** A friend's reward on the stage. */
    public record Given(long id, long friendId, long campaignId) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Props(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** What jobs do live: a reward whose hold is over cannot be stopped any more. */
    void endHolds(Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update reward set state = 'FULFILLED'
                        where merchant_id = :merchant and state = 'EARNED' and eligible_at <= :now""")
                .bind("merchant", merchant.id())
                .bind("now", now)
                .execute());
    }

    /** Friends hold the code that they had, so that their later orders carry it. */
    void handOutKnownCodes(long event, Map<List<Long>, String> codes) {
        given(event).forEach(reward -> {
            var code = codes.get(List.of(reward.friendId(), reward.campaignId()));
            if (code != null) {
                hold(reward.id(), code);
            }
        });
    }

    private List<Given> given(long event) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select w.id, r.friend_id, w.campaign_id from reward w
                        join referral r on r.merchant_id = w.merchant_id and r.id = w.referral_id
                        where w.merchant_id = :merchant and w.event_id = :event and w.role = 'FRIEND'""")
                .bind("merchant", merchant.id())
                .bind("event", event)
                .mapTo(Given.class)
                .list());
    }

    private void hold(long reward, String code) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update coupon_code set code = :code where merchant_id = :merchant and reward_id = :reward")
                .bind("merchant", merchant.id())
                .bind("reward", reward)
                .bind("code", code)
                .execute());
    }
}
