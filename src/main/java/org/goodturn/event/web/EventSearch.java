package org.goodturn.event.web;

import java.util.Arrays;
import java.util.List;
import org.goodturn.event.EventName;
import org.goodturn.shared.text.SearchText;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which events to show, as it stands in the address.
 *
 * @param live whether the page looks for new events by itself
 */
public record EventSearch(
        @RestQuery String q,
        @RestQuery String name,
        @RestQuery String state,
        @RestQuery boolean live,
        @RestQuery String after) {

    /** What can have become of an event. */
    enum Wanted {
        ANY("", "Any"),
        PROCESSED("processed", "Processed"),
        DUPLICATE("duplicate", "Duplicate"),
        QUEUED("queued", "Queued"),
        PARKED("parked", "Parked");

        private final String id;
        private final String title;

        Wanted(String id, String title) {
            this.id = id;
            this.title = title;
        }
    }

    public static List<Option> states() {
        return Arrays.stream(Wanted.values())
                .map(known -> new Option(known.id, known.title))
                .toList();
    }

    /** Names to choose from; any other can be typed. */
    public static List<String> names() {
        return Arrays.stream(EventName.values()).map(EventName::wire).toList();
    }

    Wanted wanted() {
        return Arrays.stream(Wanted.values())
                .filter(known -> known.id.equals(state))
                .findFirst()
                .orElse(Wanted.ANY);
    }

    SearchText text() {
        return new SearchText(q);
    }

    SearchText eventName() {
        return new SearchText(name);
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !text().isBlank() || !eventName().isBlank() || wanted() != Wanted.ANY;
    }

    /** The same list from its beginning, or after a row. */
    public String link(String cursor) {
        return narrowed().with("after", cursor).toString();
    }

    /** The newest events of the same list, looked for again and again or not. */
    public String watched(boolean again) {
        return narrowed().with("live", again ? "true" : null).toString();
    }

    private Link narrowed() {
        return Link.to("/portal/developers/events")
                .with("q", q)
                .with("name", name)
                .with("state", state);
    }
}
