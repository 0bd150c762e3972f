package org.goodturn.campaign.web.rule;

import java.util.Currency;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;

/** From a rule to the fields of its form, and back. */
public final class RuleReading {

    private static final Pattern EVENT = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]{0,99}");

    private RuleReading() {}

    /** What a new rule begins with. */
    public static RuleFields fresh(String pool) {
        return new RuleFields(Map.of(
                "role", "ADVOCATE",
                "trigger", "CONVERSION",
                "worth", "fixed",
                "recurrence", "once",
                "holdDays", "0",
                "pool", pool));
    }

    public static RuleFields fields(RewardRule rule) {
        var terms = rule.terms();
        var fields = new HashMap<String, String>();
        fields.put("name", rule.name());
        fields.put("role", rule.role().name());
        fields.put("trigger", terms.trigger().name());
        fields.put("event", terms.event() == null ? "" : terms.event());
        fields.put("holdDays", "" + terms.holdDays());
        fields.put("veto", terms.veto().equals(RewardTerms.ORDER_CANCELLED) ? "" : terms.veto());
        fields.put("expiryDays", terms.expiryDays() == null ? "" : "" + terms.expiryDays());
        fields.put("reminderDays", terms.reminderDays() == null ? "" : "" + terms.reminderDays());
        fields.put("pool", terms.pool());
        ValuePart.write(terms.value(), fields);
        LimitParts.write(terms.recurrence(), fields);
        terms.conditions().forEach(condition -> ConditionParts.write(condition, fields));
        terms.caps().forEach(cap -> LimitParts.write(cap, fields));
        return new RuleFields(fields);
    }

    /**
     * The rule that was typed, or nothing when something is wrong.
     *
     * @param before the rule that is changed; null for a new one
     * @param pools public ids to choose from
     */
    public static Optional<RewardRule> read(
            RuleFields fields, RewardRule before, Currency currency, Set<String> pools, Problems problems) {
        var typed = new Typed(fields, new FormReading(problems), currency);
        var terms = terms(typed, pools, problems);
        var isOffer = before != null && before.isOffer();
        var name = isOffer ? before.name() : typed.read("name", () -> name(typed));
        var role = isOffer ? before.role() : typed.read("role", () -> typed.one(Role.class, "role"));
        if (problems.any()) {
            return Optional.empty();
        }
        return Optional.of(
                before == null ? RewardRule.added(name, role, terms) : new RewardRule(before.id(), name, role, terms));
    }

    private static RewardTerms terms(Typed typed, Set<String> pools, Problems problems) {
        var trigger = typed.read("trigger", () -> typed.one(Trigger.class, "trigger"));
        var event = trigger == Trigger.EVENT ? typed.read("event", () -> event(typed, "event")) : null;
        var value = ValuePart.read(typed);
        var hold = typed.read("holdDays", () -> hold(typed));
        var veto = typed.isGiven("veto") ? typed.read("veto", () -> event(typed, "veto")) : null;
        var pool = typed.read("pool", () -> pool(typed, pools));
        var conditions = ConditionParts.read(typed);
        var recurrence = LimitParts.recurrence(typed, trigger);
        var caps = LimitParts.caps(typed);
        var expiry = days(typed, "expiryDays");
        var reminder = days(typed, "reminderDays");
        return problems.any()
                ? null
                : typed.read(
                        blamed(expiry, reminder),
                        () -> new RewardTerms(
                                trigger,
                                event,
                                value,
                                hold,
                                veto,
                                pool,
                                conditions,
                                recurrence,
                                caps,
                                expiry,
                                reminder));
    }

    private static Integer days(Typed typed, String field) {
        return typed.isGiven(field) ? typed.read(field, () -> typed.whole(field)) : null;
    }

    /** What the terms themselves refuse is an expiry or a reminder out of range, or a budget without an amount. */
    private static String blamed(Integer expiry, Integer reminder) {
        if (expiry != null && (expiry < 1 || expiry > RewardTerms.LONGEST_EXPIRY)) {
            return "expiryDays";
        }
        return reminder != null && (expiry == null || reminder < 1 || reminder >= expiry)
                ? "reminderDays"
                : "budgetMost";
    }

    private static String name(Typed typed) {
        var name = typed.text("name");
        if (!name.matches(PlainText.LINE) || name.isEmpty() || name.length() > RewardRule.LONGEST_NAME) {
            throw new IllegalArgumentException("write 1 to " + RewardRule.LONGEST_NAME + " characters on one line");
        }
        return name;
    }

    private static String event(Typed typed, String field) {
        if (!EVENT.matcher(typed.text(field)).matches()) {
            throw new IllegalArgumentException("write an event's name, as subscription_renewed");
        }
        return typed.text(field);
    }

    private static int hold(Typed typed) {
        var days = typed.whole("holdDays");
        if (days > RewardTerms.LONGEST_HOLD) {
            throw new IllegalArgumentException("a hold lasts 0 to " + RewardTerms.LONGEST_HOLD + " days");
        }
        return days;
    }

    private static String pool(Typed typed, Set<String> pools) {
        if (!pools.contains(typed.text("pool"))) {
            throw new IllegalArgumentException("choose one of your pools");
        }
        return typed.text("pool");
    }
}
