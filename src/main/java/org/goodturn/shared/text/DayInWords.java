package org.goodturn.shared.text;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** A day as people write it where they live: "31 December 2026", "31. Dezember 2026". */
public final class DayInWords {

    private DayInWords() {}

    public static String of(Instant moment, ZoneId zone, Locale locale) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(moment.atZone(zone));
    }
}
