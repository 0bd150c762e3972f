package org.goodturn.event;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodturn.person.Scope;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.json.HugeNumber;
import org.goodturn.shared.json.Nesting;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.EmailAddress;

/** What an event must look like to be taken. Every fault is found and named; nothing is repaired silently. */
public final class EventRules {

    private static final int LONGEST_NAME = 100;
    private static final int MOST_FIELDS = 1_000;
    private static final int LONGEST_FIELD_NAME = 200;
    private static final int DEEPEST = 30;
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(10);
    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ._:/-]*");

    /** A refund without currency is in that of its order, which is not known here: it may be as fine as any. */
    private static final Currency FINEST = Currency.getInstance("KWD");

    /** Longest text for each field; the id of a conversion has the limit that Extole documents. */
    private static final Map<String, Integer> LENGTHS = Map.of(
            "first_name", 100,
            "last_name", 100,
            "partner_user_id", 200,
            "partner_conversion_id", 200,
            "partner_refund_id", 200,
            "coupon_code", 64,
            "advocate_code", 64,
            "advocate_partner_user_id", 200,
            "click_id", 64,
            "locale", 35);

    private final Map<String, String> problems = new LinkedHashMap<>();
    private final Currency usual;

    private EventRules(Currency usual) {
        this.usual = usual;
    }

    /**
     * @param usual the currency of a cart value without one
     * @return field to what was expected; empty when the data is fine
     */
    public static Map<String, String> problemsOf(JsonNode data, Currency usual) {
        var rules = new EventRules(usual);
        rules.check(data);
        return rules.problems;
    }

    public static boolean isName(String name) {
        return name.length() <= LONGEST_NAME && NAME.matcher(name).matches();
    }

    /**
     * @return never later than now: a clock that is ahead would make what others tell meanwhile look late
     * @throws IllegalArgumentException with what was expected of {@code event_time}
     */
    public static Instant time(String text, Instant now) {
        try {
            var time = OffsetDateTime.parse(text).toInstant();
            if (time.isBefore(EARLIEST) || time.isAfter(now.plus(CLOCK_TOLERANCE))) {
                throw new IllegalArgumentException("a time between the year 2000 and now");
            }
            return time.isAfter(now) ? now : time;
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException("a time with zone, as 2026-11-21T10:00:00Z", unreadable);
        }
    }

    private void check(JsonNode data) {
        if (!data.isObject()) {
            problems.put("data", "an object with the fields of the event");
            return;
        }
        if (data.size() > MOST_FIELDS) {
            problems.put("data", "at most " + MOST_FIELDS + " fields");
        }
        data.properties().forEach(field -> keepable(field.getKey(), field.getValue()));
        LENGTHS.forEach((field, longest) -> length(data.path(field), field, longest));
        if (isGiven(data.path("email"))
                && EmailAddress.parse(data.path("email").asText()).isEmpty()) {
            problems.put("data.email", "one e-mail address, as name@example.com");
        }
        length(data.path("previous_partner_user_id"), "previous_partner_user_id", 200);
        length(data.path("anonymous_id"), "anonymous_id", 200);
        if (isGiven(data.path(EventData.PARAMETER_SCOPE))
                && Scope.of(data.path(EventData.PARAMETER_SCOPE).asText()).isEmpty()) {
            problems.put("data." + EventData.PARAMETER_SCOPE, "PUBLIC, PRIVATE or CLIENT");
        }
        currency(data.path("currency"));
        if (!problems.containsKey("data.currency")) {
            amount("cart_value", data, usual);
            amount("refund_amount", data, FINEST);
        }
    }

    private void currency(JsonNode currency) {
        if (isGiven(currency) && !isCurrency(currency.asText().strip())) {
            problems.put("data.currency", "an ISO 4217 code, as EUR");
        }
    }

    private void keepable(String name, JsonNode value) {
        if (name.length() > LONGEST_FIELD_NAME) {
            problems.put("data", "field names of at most " + LONGEST_FIELD_NAME + " characters");
        } else if (BrokenText.isIn(name)) {
            problems.put("data", "field names without NUL characters or broken surrogates");
        } else if (BrokenText.isIn(value)) {
            problems.put("data." + name, "text without NUL characters or broken surrogates");
        } else if (Nesting.depth(value) > DEEPEST) {
            problems.put("data." + name, "lists and objects at most " + DEEPEST + " deep");
        } else if (Nesting.hasLongerName(value, LONGEST_FIELD_NAME)) {
            problems.put("data." + name, "field names of at most " + LONGEST_FIELD_NAME + " characters");
        } else if (HugeNumber.isIn(value)) {
            problems.put("data." + name, "numbers of at most " + HugeNumber.LARGEST + " digits");
        } else if (EventData.KNOWN.contains(name) && (value.isContainerNode() || value.isBoolean())) {
            problems.put("data." + name, "a text or a number");
        }
    }

    private void length(JsonNode value, String field, int longest) {
        if (isGiven(value) && value.asText().strip().length() > longest) {
            problems.put("data." + field, "at most " + longest + " characters");
        }
    }

    /** @param unnamed the currency when the event names none */
    private void amount(String field, JsonNode data, Currency unnamed) {
        var value = data.path(field);
        var currency = data.path("currency");
        if (!isGiven(value)) {
            return;
        }
        try {
            var unit =
                    isGiven(currency) ? Currency.getInstance(currency.asText().strip()) : unnamed;
            var money = Money.ofMajor(decimal(value.asText().strip()), unit);
            if (money.minor() < 0) {
                problems.put("data." + field, "an amount of at least 0");
            }
        } catch (NumberFormatException notANumber) {
            problems.put("data." + field, "a decimal number, as 99.90");
        } catch (IllegalArgumentException tooLargeOrFine) {
            problems.put("data." + field, tooLargeOrFine.getMessage());
        }
    }

    /** In the digits that databases read, too. */
    private static BigDecimal decimal(String text) {
        if (!StandardCharsets.US_ASCII.newEncoder().canEncode(text)) {
            throw new NumberFormatException();
        }
        return new BigDecimal(text);
    }

    private static boolean isCurrency(String code) {
        try {
            return Currency.getInstance(code).getDefaultFractionDigits() >= 0;
        } catch (IllegalArgumentException unknown) {
            return false;
        }
    }

    private static boolean isGiven(JsonNode value) {
        return value.isValueNode() && !value.isNull() && !value.asText().isBlank();
    }
}
