package org.goodturn.campaign.web.rule;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Currency;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.FormReading;

/** Reads typed fields as what they mean. What makes no sense becomes the problem of its field. */
final class Typed {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,12}([.,]\\d{1,4})?");
    private static final Pattern WHOLE = Pattern.compile("\\d{1,9}");

    private final RuleFields fields;
    private final FormReading reading;
    private final Currency currency;

    Typed(RuleFields fields, FormReading reading, Currency currency) {
        this.fields = fields;
        this.reading = reading;
        this.currency = currency;
    }

    /** @return null when it has become a problem of the field */
    <T> T read(String field, Supplier<T> value) {
        return reading.field(field, value);
    }

    boolean isOn(String field) {
        return fields.isOn(field);
    }

    boolean isGiven(String field) {
        return !fields.of(field).isEmpty();
    }

    /** One of a few words that a form offers; whoever asks knows what an unknown one means. */
    String choice(String field) {
        return fields.of(field);
    }

    String text(String field) {
        var text = fields.of(field);
        if (!text.matches(PlainText.LINES)) {
            throw new IllegalArgumentException(PlainText.LINES_EXPECTED);
        }
        return text;
    }

    int whole(String field) {
        if (!WHOLE.matcher(fields.of(field)).matches()) {
            throw new IllegalArgumentException("write a whole number");
        }
        return Integer.parseInt(fields.of(field));
    }

    Money money(String field) {
        return Money.ofMajor(decimal(field), currency);
    }

    int basisPoints(String field) {
        try {
            return decimal(field).movePointRight(2).intValueExact();
        } catch (ArithmeticException tooFine) {
            throw new IllegalArgumentException("a percentage has at most 2 decimals and ends at 100", tooFine);
        }
    }

    <E extends Enum<E>> E one(Class<E> choices, String field) {
        return Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(fields.of(field)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("choose one"));
    }

    private BigDecimal decimal(String field) {
        if (!DECIMAL.matcher(fields.of(field)).matches()) {
            throw new IllegalArgumentException("write a number like 20 or 19.90");
        }
        return new BigDecimal(fields.of(field).replace(',', '.'));
    }
}
