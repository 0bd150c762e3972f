package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.shared.reason.Findings;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * Stops a reward by the event that its rule names, when it happened inside the hold. The times at which things happened
 * decide, so that it makes no difference when we heard of them.
 */
@ApplicationScoped
class Vetoes {

    private static final String INSIDE_THE_HOLD = """
            select v.id from reward w
            join referral r on r.merchant_id = w.merchant_id and r.id = w.referral_id
            join event earned on earned.merchant_id = w.merchant_id and earned.id = w.event_id
            join event v on v.merchant_id = w.merchant_id and v.name = :veto
              and v.person_id in (select * from identities(:merchant, r.friend_id))
              and v.event_time >= earned.event_time and v.event_time < w.eligible_at and v.id <> w.event_id
              and v.source not in ('BROWSER', 'HOSTED')
            left join event_result x on x.merchant_id = v.merchant_id and x.event_id = v.id
            where w.merchant_id = :merchant and w.id = :reward and (v.id = :told or x.state = 'PROCESSED')
            order by v.event_time, v.id limit 1""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Refunding refunding;

    Vetoes(Jdbi jdbi, CurrentMerchant merchant, Refunding refunding) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.refunding = refunding;
    }

    /**
     * Takes it back when it was handed over before we heard of the veto.
     *
     * @param told the event that we hear of now; null for those that we have heard of
     * @return whether there was one
     */
    boolean stop(Reward reward, Long told, Findings findings, Instant now) {
        var veto = of(reward);
        var found = veto.equals(RewardTerms.ORDER_CANCELLED) ? Optional.<Long>empty() : inside(reward, veto, told);
        found.ifPresent(event -> {
            var reason = "The event “" + veto + "” came inside the hold.";
            refunding.all(reward, event, null, reason, findings, now);
        });
        return found.isPresent();
    }

    static String of(Reward reward) {
        return reward.origin().terms().map(RewardTerms::veto).orElse(RewardTerms.ORDER_CANCELLED);
    }

    private Optional<Long> inside(Reward reward, String veto, Long told) {
        Reward.flush();
        return jdbi.withHandle(handle -> handle.createQuery(INSIDE_THE_HOLD)
                .bind("merchant", merchant.id())
                .bind("reward", reward.id)
                .bind("veto", veto)
                .bind("told", told)
                .mapTo(Long.class)
                .findOne());
    }
}
