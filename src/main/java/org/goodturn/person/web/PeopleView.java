package org.goodturn.person.web;

import java.util.List;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Problems;
import org.goodturn.shared.web.Slice;

/** The list of people as its page shows it. */
public record PeopleView(PeopleSearch search, Slice<PeopleRows.Row> page, Problems problems) {

    public List<Option> roles() {
        return PeopleSearch.roles();
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
