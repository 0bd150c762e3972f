package org.goodturn.mail.web;

import java.util.List;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Slice;

/**
 * The list of messages as its page shows it.
 *
 * @param isSending whether there is a mail server
 */
public record MessageListView(MessageSearch search, Slice<MessageRows.Row> page, boolean isSending) {

    public List<Option> states() {
        return MessageSearch.states();
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
