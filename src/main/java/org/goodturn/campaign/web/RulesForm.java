package org.goodturn.campaign.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
 * @param mostPerDay friends of one advocate; nothing for what the strictness says
 */
public record RulesForm(
        @RestForm String lookBackDays,
        @RestForm String newCustomersOnly,
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
        var rules = new FormReading(problems)
                .field("lookBackDays", () -> new ReferralRules(days(), isNewCustomersOnly(), quality));
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
        var minutes = reading.field("soonestMinutes", () -> usual.notBefore(minutes()));
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

    private int minutes() {
        var minutes = number(soonestMinutes);
        return minutes == null ? 0 : minutes;
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
