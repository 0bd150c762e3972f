package org.goodturn.merchant.web;

import java.util.List;
import java.util.Map;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Slice;

/**
 * The audit log as its page shows it.
 *
 * @param names of everybody who stands in it, by public id
 * @param finding what looking through the chain has found; null when nobody asked
 */
public record AuditView(
        AuditSearch search,
        Slice<AuditRows.Row> page,
        List<Option> actors,
        List<Option> actions,
        Map<String, String> names,
        Finding finding) {

    /** @param sentence what to say about the chain */
    public record Finding(boolean good, String sentence) {}

    public String name(AuditRows.Row row) {
        return names.getOrDefault(row.actor(), row.actor());
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
