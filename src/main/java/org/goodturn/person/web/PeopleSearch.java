package org.goodturn.person.web;

import java.util.Arrays;
import java.util.List;
import org.goodturn.shared.text.SearchText;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.jboss.resteasy.reactive.RestQuery;

/** Which people to show, as it stands in the address. */
public record PeopleSearch(
        @RestQuery String q,
        @RestQuery String role,
        @RestQuery String campaign,
        @RestQuery String from,
        @RestQuery String to,
        @RestQuery String after) {

    /** What a person can be to a program; the days asked for are those on which they became it. */
    enum Wanted {
        ANY("", "Everybody"),
        ADVOCATE("advocate", "Advocates"),
        FRIEND("friend", "Friends"),
        CUSTOMER("customer", "Customers"),
        VISITOR("visitor", "Visitors");

        private final String id;
        private final String title;

        Wanted(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    public static List<Option> roles() {
        return Arrays.stream(Wanted.values())
                .map(known -> new Option(known.id, known.title))
                .toList();
    }

    Wanted wanted() {
        return Arrays.stream(Wanted.values())
                .filter(known -> known.id.equals(role))
                .findFirst()
                .orElse(Wanted.ANY);
    }

    SearchText text() {
        return new SearchText(q);
    }

    /** Public id of a campaign, or null. */
    String campaignId() {
        return isGiven(campaign) ? campaign : null;
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !text().isBlank() || wanted() != Wanted.ANY || isGiven(campaign) || isGiven(from) || isGiven(to);
    }

    /** The same list from its beginning, or after a row. */
    public String link(String cursor) {
        return Link.to("/portal/people")
                .with("q", q)
                .with("role", role)
                .with("campaign", campaign)
                .with("from", from)
                .with("to", to)
                .with("after", cursor)
                .toString();
    }

    private static boolean isGiven(String text) {
        return text != null && !text.isBlank();
    }
}
