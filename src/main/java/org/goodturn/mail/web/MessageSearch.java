package org.goodturn.mail.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.mail.MessageState;
import org.goodturn.shared.text.SearchText;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.jboss.resteasy.reactive.RestQuery;

/** Which messages to show, as it stands in the address. */
public record MessageSearch(
        @RestQuery String q,
        @RestQuery String state,
        @RestQuery String after) {

    public static List<Option> states() {
        return Stream.concat(
                        Stream.of(new Option("", "Any state")),
                        Arrays.stream(MessageState.values()).map(known -> new Option(id(known), title(known))))
                .toList();
    }

    Optional<MessageState> wanted() {
        return Arrays.stream(MessageState.values())
                .filter(known -> id(known).equals(state))
                .findFirst();
    }

    SearchText text() {
        return new SearchText(q);
    }

    /** Whether anything narrows the list. */
    public boolean isNarrowed() {
        return !text().isBlank() || wanted().isPresent();
    }

    /** The same list from its beginning, or after a row. */
    public String link(String cursor) {
        return Link.to("/portal/messages")
                .with("q", q)
                .with("state", state)
                .with("after", cursor)
                .toString();
    }

    private static String id(MessageState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String title(MessageState state) {
        return state.name().charAt(0) + id(state).substring(1);
    }
}
