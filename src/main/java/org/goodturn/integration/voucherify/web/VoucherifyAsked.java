package org.goodturn.integration.voucherify.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which customers are asked for in the address; null for anything. With {@code starting_after} those beyond that time
 * of creation, in the order that is asked for, as the {@code scroll} of Voucherify's clients does.
 *
 * @see <a href="https://docs.voucherify.io/api-reference/customers/list-customers">list customers</a>
 */
record VoucherifyAsked(
        @RestQuery String limit,
        @RestQuery String page,
        @RestQuery String order,
        @RestQuery("starting_after") String startingAfter,
        @RestQuery("created_at[after]") String createdAfter,
        @RestQuery("created_at[before]") String createdBefore,
        @RestQuery String email,
        @RestQuery String name,
        @RestQuery String city) {

    private static final int MOST = 100;
    private static final int USUAL = 10;
    private static final int LAST_PAGE = 1000;

    int size() {
        return number("limit", limit, USUAL, MOST);
    }

    int offset() {
        return (number("page", page, 1, LAST_PAGE) - 1) * size();
    }

    boolean isNewestFirst() {
        return switch (order) {
            case null -> true;
            case "", "-created_at" -> true;
            case "created_at" -> false;
            default -> throw ProblemException.field("order", "created_at or -created_at");
        };
    }

    boolean isScroll() {
        return startingAfter != null;
    }

    /** Where the page starts, without it. */
    Instant start() {
        return time("starting_after", startingAfter);
    }

    Instant after() {
        return time("created_at[after]", createdAfter);
    }

    Instant before() {
        return time("created_at[before]", createdBefore);
    }

    private static Instant time(String field, String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.field(field, "a time such as 2026-11-21T10:00:00Z");
        }
    }

    private static int number(String field, String text, int usual, int most) {
        if (text == null || text.isBlank()) {
            return usual;
        }
        if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
            throw ProblemException.field(field, "a number from 1 to " + most);
        }
        return Integer.parseInt(text);
    }
}
