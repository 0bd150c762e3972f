package org.goodturn.reward.web;

import java.util.Map;
import org.goodturn.reward.books.BooksCheck;

/**
 * How the books stand.
 *
 * @param last the last look through them that has ended; null when there is none
 * @param isUnderWay whether somebody waits for one
 * @param mayAsk whether who looks at the page may ask for one
 */
public record BooksView(BooksCheck last, boolean isUnderWay, boolean mayAsk) {

    private static final Map<String, String> PAGES =
            Map.of("rwd_", "/portal/rewards/", "evt_", "/portal/developers/events/");

    /** Where a row that breaks a rule can be looked at; null when it has no page. */
    public String page(String row) {
        return PAGES.entrySet().stream()
                .filter(page -> row.startsWith(page.getKey()))
                .map(page -> page.getValue() + row)
                .findFirst()
                .orElse(null);
    }
}
