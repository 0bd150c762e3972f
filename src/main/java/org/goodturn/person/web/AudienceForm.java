package org.goodturn.person.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.goodturn.person.audience.AudienceCondition;
import org.goodturn.person.audience.AudienceRule;
import org.goodturn.person.audience.TraitComparison;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** An audience to make, as typed. What is empty is not asked for; when all is, members are uploaded. */
public record AudienceForm(
        @RestForm
        @NotBlank(message = "What is the audience called?")
        @Size(max = 100, message = "At most 100 characters.")
        @Pattern(regexp = PlainText.LINE, message = PlainText.LINE_EXPECTED)
        String name,

        @RestForm String parameter,
        @RestForm String comparison,
        @RestForm String value,
        @RestForm String ordered,
        @RestForm String spent,
        @RestForm String referred,
        @RestForm String days,
        @RestForm String seen,
        @RestForm String notSeen) {

    public AudienceForm {
        name = PlainText.typed(name);
        parameter = PlainText.typed(parameter);
        comparison = PlainText.typed(comparison);
        value = PlainText.typed(value);
        ordered = PlainText.typed(ordered);
        spent = PlainText.typed(spent);
        referred = PlainText.typed(referred);
        days = PlainText.typed(days);
        seen = PlainText.typed(seen);
        notSeen = PlainText.typed(notSeen);
    }

    static AudienceForm empty() {
        return new AudienceForm("", "", "IS", "", "", "", "", "", "", "");
    }

    public List<Option> comparisons() {
        return Arrays.stream(TraitComparison.values())
                .map(one -> new Option(one.name(), one.words()))
                .toList();
    }

    /** Nothing when something is wrong with it. */
    Optional<AudienceRule> read(Currency currency, Problems problems) {
        var reading = new FormReading(problems);
        var within = reading.field("days", () -> number(days));
        var all = new ArrayList<AudienceCondition>();
        if (!parameter.isEmpty() || !value.isEmpty()) {
            all.add(reading.field(
                    "value", () -> new AudienceCondition.Trait(parameter, TraitComparison.of(comparison), value)));
        }
        if (!ordered.isEmpty()) {
            all.add(reading.field("ordered", () -> new AudienceCondition.Ordered(number(ordered), within)));
        }
        if (!spent.isEmpty()) {
            all.add(reading.field("spent", () -> new AudienceCondition.Spent(money(currency), within)));
        }
        if (!referred.isEmpty()) {
            all.add(reading.field("referred", () -> new AudienceCondition.Referred(number(referred), within)));
        }
        if (!seen.isEmpty()) {
            all.add(reading.field("seen", () -> new AudienceCondition.Seen(number(seen))));
        }
        if (!notSeen.isEmpty()) {
            all.add(reading.field("notSeen", () -> new AudienceCondition.NotSeen(number(notSeen))));
        }
        if (!days.isEmpty() && ordered.isEmpty() && spent.isEmpty() && referred.isEmpty()) {
            problems.add("days", "Say what is counted in these days: orders, spending or friends.");
        }
        return problems.any() ? Optional.empty() : Optional.of(new AudienceRule(all));
    }

    private Money money(Currency currency) {
        try {
            return Money.ofMajor(new BigDecimal(spent), currency);
        } catch (NumberFormatException noNumber) {
            throw new IllegalArgumentException("write an amount like 100 or 19.90", noNumber);
        }
    }

    private static Integer number(String typed) {
        if (!typed.isEmpty() && !typed.matches("\\d{1,6}")) {
            throw new IllegalArgumentException("write a whole number");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }
}
