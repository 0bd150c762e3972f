package org.goodturn.integration.voucherify;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A day as Voucherify's clients read it. They send a date, or a time of which they mean the day. */
public final class CustomerDay {

    /** Fields of a customer that say one. */
    public static final List<String> FIELDS = List.of("birthdate", "birthday");

    private static final int LAST_YEAR = 9999;

    private CustomerDay() {}

    /** @return the day alone, as 1990-12-31; nothing when the text is none */
    public static Optional<String> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip().split("T", 2)[0]))
                    .filter(day -> day.getYear() > 0 && day.getYear() <= LAST_YEAR)
                    .map(LocalDate::toString);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
