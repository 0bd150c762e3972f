package org.goodturn.merchant.web;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;
import org.jboss.resteasy.reactive.RestForm;

/** What was typed about the merchant. */
public record SettingsForm(
        @RestForm String name,
        @RestForm String website,
        @RestForm String locale,
        @RestForm("time_zone") String timeZone) {

    private static final int LONGEST_NAME = 100;
    private static final List<String> LANGUAGES =
            List.of("en", "de", "en-GB", "en-US", "de-AT", "de-CH", "fr", "es", "it", "nl");

    /** What it comes to; a value is null where its field has a problem. */
    record Change(String name, WebUrl website, Locale locale, ZoneId timeZone) {}

    static SettingsForm of(Merchant merchant) {
        return new SettingsForm(
                merchant.name,
                merchant.website().value(),
                merchant.locale().toLanguageTag(),
                merchant.timeZone().getId());
    }

    public List<Option> languages() {
        return LANGUAGES.stream()
                .map(tag -> new Option(tag, Locale.forLanguageTag(tag).getDisplayName(Locale.ENGLISH)))
                .toList();
    }

    public List<Option> timeZones() {
        return ZoneId.getAvailableZoneIds().stream()
                .filter(id ->
                        id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/") || id.equals("UTC"))
                .sorted()
                .map(id -> new Option(id, id.replace('_', ' ')))
                .toList();
    }

    Change read(Problems problems) {
        var reading = new FormReading(problems);
        var typed = name == null ? "" : name.strip();
        if (typed.isEmpty() || typed.length() > LONGEST_NAME || typed.chars().anyMatch(Character::isISOControl)) {
            problems.add("name", "Between 1 and " + LONGEST_NAME + " characters.");
        }
        return new Change(
                typed,
                reading.field("website", () -> reading.webUrl(website)),
                reading.field("locale", this::knownLocale),
                reading.field("time_zone", this::knownZone));
    }

    private Locale knownLocale() {
        if (locale == null || !LANGUAGES.contains(locale)) {
            throw new IllegalArgumentException("one of the languages in the list");
        }
        return Locale.forLanguageTag(locale);
    }

    private ZoneId knownZone() {
        try {
            return ZoneId.of(timeZone == null ? "" : timeZone);
        } catch (DateTimeException unknown) {
            throw new IllegalArgumentException("one of the time zones in the list", unknown);
        }
    }
}
