package org.goodturn.campaign.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.shared.money.MoneyText;

/** One reward rule as a sentence for the people who run the campaign. Pure. */
public final class RuleInWords {

    private static final String CODES = "pol_";

    private RuleInWords() {}

    /**
     * The promise and everything that narrows it.
     *
     * @param pools names of pools and suppliers by their public id
     */
    public static String sentence(RewardRule rule, Map<String, String> pools) {
        var terms = rule.terms();
        var parts = new ArrayList<String>();
        parts.add(promise(rule.role(), terms));
        parts.add(OfferInWords.hold(terms));
        parts.addAll(limits(terms));
        var pool = pools.get(terms.pool());
        if (pool != null) {
            parts.add((terms.pool().startsWith(CODES) ? "as a code from “" : "from “") + pool + "”");
        }
        return String.join(", ", parts) + ".";
    }

    /** Conditions, recurrence, caps and expiry, each in a few words; empty for a plain promise. */
    public static List<String> limits(RewardTerms terms) {
        var limits = new ArrayList<String>();
        if (!terms.conditions().isEmpty()) {
            limits.add("if "
                    + terms.conditions().stream().map(RuleInWords::condition).collect(Collectors.joining(" and ")));
        }
        if (!terms.comeOnce()) {
            limits.add(recurrence(terms.recurrence()));
        }
        terms.caps().forEach(cap -> limits.add(cap(cap)));
        if (terms.expiryDays() != null) {
            limits.add("expires unused after " + days(terms.expiryDays()) + reminder(terms.reminderDays()));
        }
        return limits;
    }

    /** As in "if …". */
    public static String condition(RewardCondition condition) {
        return switch (condition) {
            case RewardCondition.MinimumSale sale -> "the order is worth at least " + MoneyText.shown(sale.least());
            case RewardCondition.FirstPurchase first -> "it is the friend's first order";
            case RewardCondition.NewCustomer fresh -> "the friend is a new customer";
            case RewardCondition.InAudience in ->
                "the " + who(in.role()) + " is in the audience “" + in.audience() + "”";
            case RewardCondition.NthFriend nth -> "it is " + nth(nth.n(), nth.repeating()) + " friend of the advocate";
            case RewardCondition.NthOrder nth -> "it is " + nth(nth.n(), nth.repeating()) + " order of the friend";
            case RewardCondition.OfProduct of -> "it is about " + String.join(" or ", of.products());
            case RewardCondition.EventSays says ->
                "“" + says.field() + "” " + says.comparison().words() + " “" + says.value() + "”";
        };
    }

    /**
     * What stops one that is on hold, as in "stops if …"; nothing when nobody can.
     *
     * @param isOfOrder whether it was earned by an order, whose end is the end of it too
     */
    public static Optional<String> stops(RewardTerms terms, boolean isOfOrder) {
        var ends = new ArrayList<String>();
        if (isOfOrder) {
            ends.add("the order is cancelled");
        }
        if (!terms.veto().equals(RewardTerms.ORDER_CANCELLED)) {
            ends.add("“" + terms.veto() + "” happens");
        }
        return ends.isEmpty() ? Optional.empty() : Optional.of(String.join(" or ", ends));
    }

    public static String recurrence(Recurrence recurrence) {
        return switch (recurrence) {
            case Recurrence.Once once -> "once per friend";
            case Recurrence.Every every -> "every time";
            case Recurrence.First first -> "the first " + first.times() + " times";
            case Recurrence.ForMonths months ->
                months.months() == 1 ? "every time for a month" : "every time for " + months.months() + " months";
        };
    }

    public static String cap(RewardCap cap) {
        return switch (cap) {
            case RewardCap.PerPerson person ->
                "at most " + person.most() + " per person " + person.period().words();
            case RewardCap.InAll all ->
                "at most " + all.most() + " " + all.period().words() + " for everybody";
            case RewardCap.Budget budget -> "within a budget of " + MoneyText.shown(budget.most());
        };
    }

    private static String promise(Role role, RewardTerms terms) {
        var worth = OfferInWords.worth(terms.value());
        return role == Role.FRIEND
                ? "A friend gets " + worth + " " + OfferInWords.friendEarns(terms)
                : "The advocate gets " + worth + " " + OfferInWords.advocateEarns(terms);
    }

    private static String who(Role role) {
        return role == Role.FRIEND ? "friend" : "advocate";
    }

    private static String reminder(Integer days) {
        return days == null ? "" : ", with a reminder " + days(days) + " before";
    }

    private static String days(int days) {
        return days == 1 ? "a day" : days + " days";
    }

    private static String nth(int n, boolean repeating) {
        return (repeating ? "every " : "the ") + n + ordinal(n);
    }

    private static String ordinal(int n) {
        if (n % 100 / 10 == 1) {
            return "th";
        }
        return switch (n % 10) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }
}
