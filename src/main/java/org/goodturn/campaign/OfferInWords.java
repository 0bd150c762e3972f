package org.goodturn.campaign;

import java.util.List;
import java.util.Map;
import org.goodturn.campaign.RewardTerms.Trigger;
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
     * @param pools names of coupon pools by their public id
     */
    public static List<String> sentences(CampaignTerms terms, Map<String, String> pools) {
        return List.of(
                friend(terms.friend(), pools),
                advocate(terms.advocate(), pools),
                counts(terms.rules()),
                terms.rules().newCustomersOnly()
                        ? "Only people who have never ordered before can be referred."
                        : "People who have ordered before can be referred too.");
    }

    public static String worth(RewardValue value) {
        return switch (value) {
            case RewardValue.Fixed fixed -> MoneyText.shown(fixed.amount());
            case RewardValue.PercentOff percent -> percent.plain();
        };
    }

    /** As in "The friend earns it …". */
    public static String friendEarns(Trigger trigger) {
        return switch (trigger) {
            case CLAIM -> "on claiming the offer";
            case REGISTRATION -> "on opening an account";
            case CONVERSION -> "on the first order";
        };
    }

    /** As in "The advocate earns it …". */
    public static String advocateEarns(Trigger trigger) {
        return switch (trigger) {
            case CLAIM -> "when a friend claims the offer";
            case REGISTRATION -> "when a friend opens an account";
            case CONVERSION -> "on a friend's first order";
        };
    }

    /** "at once", "after 14 days unless the order is cancelled". */
    public static String hold(RewardTerms terms) {
        return switch (terms.holdDays()) {
            case 0 -> "at once";
            case 1 -> "after a day, unless the order is cancelled";
            default -> "after " + terms.holdDays() + " days, unless the order is cancelled";
        };
    }

    private static String friend(RewardTerms terms, Map<String, String> pools) {
        return "A friend gets " + worth(terms.value()) + " " + friendEarns(terms.trigger()) + source(terms, pools);
    }

    private static String advocate(RewardTerms terms, Map<String, String> pools) {
        return "The advocate gets " + worth(terms.value()) + " " + advocateEarns(terms.trigger())
                + source(terms, pools);
    }

    private static String source(RewardTerms terms, Map<String, String> pools) {
        var pool = pools.get(terms.pool());
        return ", " + hold(terms) + (pool == null ? "." : ", as a code from “" + pool + "”.");
    }

    private static String counts(ReferralRules rules) {
        return rules.lookBackDays() == 1
                ? "An order counts within a day of the last click or claim."
                : "An order counts within " + rules.lookBackDays() + " days of the last click or claim.";
    }
}
