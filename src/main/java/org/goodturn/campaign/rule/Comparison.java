package org.goodturn.campaign.rule;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** How a field of an event is compared. Text is compared whatever its case; numbers exactly. */
public enum Comparison {
    IS("is"),
    IS_NOT("is not"),
    CONTAINS("contains"),
    AT_LEAST("is at least"),
    AT_MOST("is at most");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(\\.\\d{1,10})?");

    private final String words;

    Comparison(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }

    public boolean holds(String said, String wanted) {
        return switch (this) {
            case IS -> equal(said, wanted);
            case IS_NOT -> !equal(said, wanted);
            case CONTAINS -> said.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT));
            case AT_LEAST ->
                number(said)
                        .filter(number -> number.compareTo(new BigDecimal(wanted)) >= 0)
                        .isPresent();
            case AT_MOST ->
                number(said)
                        .filter(number -> number.compareTo(new BigDecimal(wanted)) <= 0)
                        .isPresent();
        };
    }

    /** @throws IllegalArgumentException when the comparison makes no sense with the value */
    void require(String wanted) {
        if ((this == AT_LEAST || this == AT_MOST) && number(wanted).isEmpty()) {
            throw new IllegalArgumentException("write a number like 20 or 19.90");
        }
    }

    private static boolean equal(String said, String wanted) {
        var first = number(said);
        var second = number(wanted);
        return first.isPresent() && second.isPresent()
                ? first.get().compareTo(second.get()) == 0
                : said.equalsIgnoreCase(wanted);
    }

    private static Optional<BigDecimal> number(String text) {
        return NUMBER.matcher(text).matches() ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
