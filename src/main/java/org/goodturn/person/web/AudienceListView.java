package org.goodturn.person.web;

import org.goodturn.shared.web.Slice;

/** A page of audiences. */
public record AudienceListView(Slice<AudienceView.Row> page, boolean isFirst, boolean mayEdit) {

    private static final String PATH = "/portal/people/audiences";

    public boolean isEmpty() {
        return page.data().isEmpty();
    }

    public String next() {
        return page.nextCursor() == null ? null : PATH + "?after=" + page.nextCursor();
    }

    public String first() {
        return isFirst ? null : PATH;
    }
}
