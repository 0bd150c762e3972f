package org.goodturn.campaign.web.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;

/** The parts for how often, and up to what. */
final class LimitParts {

    private LimitParts() {}

    /** @param trigger null when it makes no sense itself */
    static Recurrence recurrence(Typed typed, Trigger trigger) {
        var recurrence = recurrence(typed);
        return recurrence == null || trigger == null
                ? recurrence
                : typed.read("recurrence", () -> {
                    trigger.refuseMoreThan(recurrence);
                    return recurrence;
                });
    }

    private static Recurrence recurrence(Typed typed) {
        return switch (typed.choice("recurrence")) {
            case "every" -> new Recurrence.Every();
            case "first" -> typed.read("firstTimes", () -> new Recurrence.First(typed.whole("firstTimes")));
            case "for_months" -> typed.read("forMonths", () -> new Recurrence.ForMonths(typed.whole("forMonths")));
            default -> new Recurrence.Once();
        };
    }

    static void write(Recurrence recurrence, Map<String, String> fields) {
        switch (recurrence) {
            case Recurrence.Once once -> fields.put("recurrence", "once");
            case Recurrence.Every every -> fields.put("recurrence", "every");
            case Recurrence.First first ->
                fields.putAll(Map.of("recurrence", "first", "firstTimes", "" + first.times()));
            case Recurrence.ForMonths limit ->
                fields.putAll(Map.of("recurrence", "for_months", "forMonths", "" + limit.months()));
        }
    }

    static List<RewardCap> caps(Typed typed) {
        var found = new ArrayList<RewardCap>();
        part(
                typed,
                found,
                "perPerson",
                () -> new RewardCap.PerPerson(
                        typed.whole("perPersonMost"), typed.one(Period.class, "perPersonPeriod")));
        part(
                typed,
                found,
                "inAll",
                () -> new RewardCap.InAll(typed.whole("inAllMost"), typed.one(Period.class, "inAllPeriod")));
        part(typed, found, "budget", () -> new RewardCap.Budget(typed.money("budgetMost")));
        return found;
    }

    static void write(RewardCap cap, Map<String, String> fields) {
        switch (cap) {
            case RewardCap.PerPerson person -> counted("perPerson", person.most(), person.period(), fields);
            case RewardCap.InAll all -> counted("inAll", all.most(), all.period(), fields);
            case RewardCap.Budget budget ->
                fields.putAll(Map.of("budget", "true", "budgetMost", MoneyField.of(budget.most())));
        }
    }

    private static void counted(String part, int most, Period period, Map<String, String> fields) {
        fields.putAll(Map.of(part, "true", part + "Most", "" + most, part + "Period", period.name()));
    }

    private static void part(Typed typed, List<RewardCap> found, String part, Supplier<RewardCap> cap) {
        if (typed.isOn(part)) {
            var read = typed.read(part + "Most", cap);
            if (read != null) {
                found.add(read);
            }
        }
    }
}
