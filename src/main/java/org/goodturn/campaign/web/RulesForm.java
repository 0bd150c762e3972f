package org.goodturn.campaign.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodturn.campaign.LateClaims;
import org.goodturn.campaign.QualityRules;
import org.goodturn.campaign.QualityRules.Strictness;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/**
 * Who counts as referred, and how closely that is looked at, as typed.
 *
 * @param newCustomersOnly "true", or nothing
 * @param lateClaimDays how long after the order it may be said who brought the friend; nothing for never
 * @param lateClaimsByRule "true", or nothing
 * @param mostPerDay friends of one advocate; nothing for what the strictness says
 */
public record RulesForm(
        @RestForm String lookBackDays,
        @RestForm String newCustomersOnly,
        @RestForm String lateClaimDays,
        @RestForm String lateClaimsByRule,
        @RestForm String strictness,
        @RestForm String mostPerDay,
        @RestForm String mostPerWeek,
        @RestForm String soonestMinutes,
        @RestForm String countries,
        @RestForm String referrers) {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,6}");

    public RulesForm {
        lookBackDays = PlainText.typed(lookBackDays);
        newCustomersOnly = PlainText.typed(newCustomersOnly);
        lateClaimDays = PlainText.typed(lateClaimDays);
        lateClaimsByRule = PlainText.typed(lateClaimsByRule);
        strictness = PlainText.typed(strictness);
        mostPerDay = PlainText.typed(mostPerDay);
        mostPerWeek = PlainText.typed(mostPerWeek);
        soonestMinutes = PlainText.typed(soonestMinutes);
        countries = PlainText.typed(countries);
        referrers = PlainText.typed(referrers);
    }

    static RulesForm of(ReferralRules rules) {
        var quality = rules.quality();
        return new RulesForm(
                "" + rules.lookBackDays(),
                "" + rules.newCustomersOnly(),
                "" + rules.lateClaims().days(),
                "" + !rules.lateClaims().reviewed(),
                quality.strictness().name(),
                quality.mostPerDay() == null ? "" : "" + quality.mostPerDay(),
                quality.mostPerWeek() == null ? "" : "" + quality.mostPerWeek(),
                "" + quality.soonestMinutes(),
                String.join(", ", quality.countries()),
                String.join("\n", quality.referrers()));
    }

    public boolean isNewCustomersOnly() {
        return newCustomersOnly.equals("true");
    }

    public boolean isDecidedByRule() {
        return lateClaimsByRule.equals("true");
    }

    public List<Option> strictnesses() {
        return Arrays.stream(Strictness.values())
                .map(one -> new Option(one.name(), one.title()))
                .toList();
    }

    /** What holds where nothing is typed, for both numbers of friends. */
    public String usualPerDay() {
        return Arrays.stream(Strictness.values())
                .filter(one -> !one.isOff())
                .map(one -> one.title() + ": " + one.mostPerDay())
                .collect(Collectors.joining(", "));
    }

    public String usualPerWeek() {
        return Arrays.stream(Strictness.values())
                .filter(one -> !one.isOff())
                .map(one -> one.title() + ": " + one.mostPerWeek())
                .collect(Collectors.joining(", "));
    }

    Optional<ReferralRules> read(Problems problems) {
        var quality = quality(problems);
        var reading = new FormReading(problems);
        var late = reading.field("lateClaimDays", () -> new LateClaims(number(lateClaimDays, 0), !isDecidedByRule()));
        var rules = reading.field("lookBackDays", () -> new ReferralRules(days(), isNewCustomersOnly(), quality, late));
        return problems.any() ? Optional.empty() : Optional.ofNullable(rules);
    }

    private QualityRules quality(Problems problems) {
        var reading = new FormReading(problems);
        var usual = QualityRules.USUAL;
        var strict = reading.field(
                "strictness",
                () -> strictness.isEmpty() ? usual.strictness() : Strictness.valueOf(strictness.toUpperCase()));
        var day = reading.field("mostPerDay", () -> usual.perDay(number(mostPerDay)));
        var week = reading.field("mostPerWeek", () -> usual.perWeek(number(mostPerWeek)));
        var minutes = reading.field("soonestMinutes", () -> usual.notBefore(number(soonestMinutes, 0)));
        var places = reading.field("countries", () -> usual.without(words(countries.toUpperCase()), List.of()));
        var sites = reading.field("referrers", () -> usual.without(List.of(), words(referrers.toLowerCase())));
        return problems.any()
                ? usual
                : new QualityRules(
                        strict,
                        day.mostPerDay(),
                        week.mostPerWeek(),
                        minutes.soonestMinutes(),
                        places.countries(),
                        sites.referrers());
    }

    private static int number(String typed, int whereNothingIs) {
        var number = number(typed);
        return number == null ? whereNothingIs : number;
    }

    private int days() {
        if (!NUMBER.matcher(lookBackDays).matches()) {
            throw new IllegalArgumentException("write a whole number of days, up to " + ReferralRules.LONGEST);
        }
        return Integer.parseInt(lookBackDays);
    }

    private static Integer number(String typed) {
        if (!typed.isEmpty() && !NUMBER.matcher(typed).matches()) {
            throw new IllegalArgumentException("write a whole number");
        }
        return typed.isEmpty() ? null : Integer.valueOf(typed);
    }

    private static List<String> words(String typed) {
        return Arrays.stream(typed.split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
