package org.goodturn.event.web;

import java.util.List;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Slice;

/** The list of events as its page shows it. */
public record EventListView(EventSearch search, Slice<EventRows.Row> page) {

    public List<Option> states() {
        return EventSearch.states();
    }

    public List<String> names() {
        return EventSearch.names();
    }

    /** Null at the end. */
    public String next() {
        return page.nextCursor() == null ? null : search.link(page.nextCursor());
    }

    /** Null on the first page. */
    public String first() {
        return search.after() == null || search.after().isEmpty() ? null : search.link(null);
    }
}
