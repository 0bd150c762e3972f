package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Tiered;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What was earned on things that happened after one of which we hear only now, and that it might have changed. */
@ApplicationScoped
class LaterRewards {

    /**
     * Questions inside the question, not joins: of one referral's few rewards each is looked up by its key. By
     * {@code coalesce} PostgreSQL would look nothing up behind the wall, and read the whole journal.
     */
    private static final String LATER = """
            select w.id from reward w
            where w.merchant_id = :merchant and w.referral_id = :referral and not w.replaced
              and (select (o.event_time, o.id) > (:at, :event) from event o
                   where o.merchant_id = w.merchant_id and o.id = case when w.order_id is null then w.event_id else w.order_id end)
            order by (select said.event_time from event said
                      where said.merchant_id = w.merchant_id and said.id = w.event_id), w.event_id, w.id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    LaterRewards(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return each held, in the order in which what they were earned on happened */
    List<Reward> than(Progress step, Referral referral) {
        return jdbi
                .withHandle(handle -> handle.createQuery(LATER)
                        .bind("merchant", merchant.id())
                        .bind("referral", referral.id)
                        .bind("at", step.at())
                        .bind("event", step.eventId())
                        .mapTo(Long.class)
                        .list())
                .stream()
                .map(id -> Reward.held(id.longValue()))
                .filter(reward -> isTouched(reward, step))
                .toList();
    }

    /** Whether it is worth the same whatever came before it. */
    static boolean isWorthTheSame(Reward reward) {
        return reward.origin()
                .terms()
                .filter(terms -> terms.value() instanceof RewardValue.Worth
                        && terms.conditions().isEmpty())
                .isPresent();
    }

    /**
     * Whatever rests on an order, unless no other order matters to it; of the shop's own events, those that are
     * counted, by their kind or since an order.
     */
    private static boolean isTouched(Reward reward, Progress step) {
        var isSale = step.trigger() == Trigger.CONVERSION;
        if (isSale && reward.origin().orderId() != null) {
            return reward.origin().terms().filter(LaterRewards::countsNothing).isEmpty();
        }
        return reward.origin()
                .terms()
                .filter(terms -> terms.trigger() == Trigger.EVENT)
                .filter(terms -> switch (terms.recurrence()) {
                    case Recurrence.Once once -> step.event().equals(terms.event());
                    case Recurrence.First first -> step.event().equals(terms.event());
                    case Recurrence.ForMonths sinceTheFirstOrder -> isSale;
                    case Recurrence.Every every -> false;
                })
                .isPresent();
    }

    /** Every order earns it by itself: it is the same whatever came before. */
    private static boolean countsNothing(RewardTerms terms) {
        return terms.recurrence() instanceof Recurrence.Every
                && terms.caps().isEmpty()
                && !(terms.value() instanceof Tiered tiered && tiered.measure() == Tiered.Measure.FRIENDS)
                && terms.conditions().stream().allMatch(condition -> switch (condition) {
                    case RewardCondition.MinimumSale sale -> true;
                    case RewardCondition.OfProduct of -> true;
                    case RewardCondition.EventSays says -> true;
                    case RewardCondition.NewCustomer fresh -> false;
                    case RewardCondition.FirstPurchase first -> false;
                    case RewardCondition.InAudience in -> false;
                    case RewardCondition.NthFriend nth -> false;
                    case RewardCondition.NthOrder nth -> false;
                });
    }
}
