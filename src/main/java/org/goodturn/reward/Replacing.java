package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.quality.Doubts;
import org.goodturn.quality.ReferralCleared;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * Withdraws what later orders had earned when an earlier one is told of, so that all of them are decided in the order
 * in which they were placed. Where somebody has something already, a person decides.
 */
@ApplicationScoped
class Replacing {

    private static final String LATER = """
            select w.id from reward w
            join event o on o.merchant_id = w.merchant_id and o.id = w.order_id
            join event said on said.merchant_id = w.merchant_id and said.id = w.event_id
            where w.merchant_id = :merchant and w.referral_id = :referral and not w.replaced
              and (o.event_time, o.id) > (:at, :event)
            order by said.event_time, said.id, w.id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final RewardMoves moves;
    private final Doubts doubts;

    Replacing(Jdbi jdbi, CurrentMerchant merchant, RewardMoves moves, Doubts doubts) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.moves = moves;
        this.doubts = doubts;
    }

    /** @return the events that are to be decided anew after this one, as they happened */
    List<Long> after(ReferralCleared fact) {
        if (fact.progress().trigger() != Trigger.CONVERSION) {
            return List.of();
        }
        var later = later(fact);
        if (later.stream().allMatch(Replacing::isReplaceable)) {
            return replaced(later, fact);
        }
        if (later.stream().filter(reward -> reward.state().isStanding()).anyMatch(Replacing::restsOnOrder)) {
            doubts.raise(
                    fact.referral(),
                    "earlier_order",
                    "An earlier order was told after the one that was rewarded. Approve to leave the rewards as they are.",
                    fact.now());
        }
        return List.of();
    }

    private List<Reward> later(ReferralCleared fact) {
        var step = fact.progress();
        return jdbi
                .withHandle(handle -> handle.createQuery(LATER)
                        .bind("merchant", merchant.id())
                        .bind("referral", fact.referral().id)
                        .bind("at", step.at())
                        .bind("event", step.eventId())
                        .mapTo(Long.class)
                        .list())
                .stream()
                .map(id -> Reward.held(id.longValue()))
                .toList();
    }

    private List<Long> replaced(List<Reward> later, ReferralCleared fact) {
        for (var reward : later) {
            moves.cancel(reward, RewardMoves.SYSTEM, "An earlier order was told of: it is decided anew.", fact.now());
            reward.replace();
        }
        Reward.flush();
        return later.stream()
                .map(reward -> reward.origin().eventId())
                .distinct()
                .toList();
    }

    private static boolean isReplaceable(Reward reward) {
        return switch (reward.state()) {
            case EARNED -> !HandoversByReferral.isHad(reward);
            case CANCELED -> RewardStep.of(reward).getLast().actor().equals(RewardMoves.SYSTEM);
            case FULFILLED, SENT, REDEEMED, FAILED, REVOKED -> false;
        };
    }

    /** Whether another order might have earned something else. */
    private static boolean restsOnOrder(Reward reward) {
        var origin = reward.origin();
        return CampaignVersion.of(origin.versionId())
                .terms()
                .rewardRule(origin.rule())
                .map(RewardRule::terms)
                .filter(terms -> terms.value() instanceof RewardValue.Worth
                        && terms.conditions().isEmpty())
                .isEmpty();
    }
}
