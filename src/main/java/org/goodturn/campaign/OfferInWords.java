package org.goodturn.campaign;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RuleInWords;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.money.MoneyText;

/** What a campaign promises, in plain sentences for the people who run it. Pure. */
public final class OfferInWords {

    private OfferInWords() {}

    /** Both sides in one line: "Friends get 10 % off, advocates get €20." */
    public static String line(CampaignTerms terms) {
        return "Friends get " + worth(terms.friend().value()) + ", advocates get "
                + worth(terms.advocate().value()) + ".";
    }

    /**
     * The whole promise, one sentence per rule.
     *
     * @param pools names of coupon pools and other suppliers by their public id
     */
    public static List<String> sentences(CampaignTerms terms, Map<String, String> pools) {
        var sentences = new ArrayList<String>();
        terms.rewardRules().forEach(rule -> sentences.add(RuleInWords.sentence(rule, pools)));
        sentences.add(counts(terms.rules()));
        sentences.add(
                terms.rules().newCustomersOnly()
                        ? "Only people who have never ordered before can be referred."
                        : "People who have ordered before can be referred too.");
        return sentences;
    }

    public static String worth(RewardValue value) {
        return switch (value) {
            case RewardValue.Fixed fixed -> MoneyText.shown(fixed.amount());
            case RewardValue.PercentOff percent -> percent.plain();
            case PercentOfSale part -> percentOfSale(part);
            case Tiered tiered -> tiers(tiered);
        };
    }

    /** As in "The friend earns it …". */
    public static String friendEarns(RewardTerms terms) {
        return switch (terms.trigger()) {
            case CLAIM -> "on claiming the offer";
            case REGISTRATION -> "on opening an account";
            case CONVERSION -> isOnce(terms) ? "on the first order" : "on an order";
            case SHIPPED -> "once an order has shipped";
            case EVENT -> "on the event “" + terms.event() + "”";
        };
    }

    /** As in "The advocate earns it …". */
    public static String advocateEarns(RewardTerms terms) {
        return switch (terms.trigger()) {
            case CLAIM -> "when a friend claims the offer";
            case REGISTRATION -> "when a friend opens an account";
            case CONVERSION -> isOnce(terms) ? "on a friend's first order" : "on a friend's order";
            case SHIPPED -> "once a friend's order has shipped";
            case EVENT -> "on a friend's event “" + terms.event() + "”";
        };
    }

    /** "at once", "after 14 days, unless the order is cancelled"; before an order there is none to cancel. */
    public static String hold(RewardTerms terms) {
        var isOfOrder =
                terms.trigger() != RewardTerms.Trigger.CLAIM && terms.trigger() != RewardTerms.Trigger.REGISTRATION;
        var unless = RuleInWords.stops(terms, isOfOrder)
                .map(ends -> ", unless " + ends)
                .orElse("");
        return switch (terms.holdDays()) {
            case 0 -> "at once";
            case 1 -> "after a day" + unless;
            default -> "after " + terms.holdDays() + " days" + unless;
        };
    }

    /** Whether the first order is what it is about: what does not meet all conditions leaves it to a later one. */
    private static boolean isOnce(RewardTerms terms) {
        var conditions = terms.conditions();
        return terms.recurrence() instanceof Recurrence.Once
                && (conditions.isEmpty()
                        || conditions.stream().anyMatch(RewardCondition.FirstPurchase.class::isInstance)
                                && conditions.stream().noneMatch(RewardCondition.NthOrder.class::isInstance));
    }

    private static String percentOfSale(PercentOfSale part) {
        return part.percent().toPlainString() + " % of the sale"
                + (part.most() == null ? "" : " (at most " + MoneyText.shown(part.most()) + ")");
    }

    private static String tiers(Tiered tiered) {
        return tiered.tiers().stream()
                .map(tier -> MoneyText.shown(tier.amount()) + " from " + from(tiered, tier))
                .collect(Collectors.joining(", "));
    }

    private static String from(Tiered tiered, Tiered.Tier tier) {
        return switch (tiered.measure()) {
            case FRIENDS -> "friend " + tier.from() + " on";
            case SALE -> MoneyText.shown(new Money(tier.from(), tier.amount().currency()));
        };
    }

    private static String counts(ReferralRules rules) {
        return rules.lookBackDays() == 1
                ? "An order counts within a day of the last click or claim."
                : "An order counts within " + rules.lookBackDays() + " days of the last click or claim.";
    }
}
