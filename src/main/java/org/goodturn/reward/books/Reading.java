package org.goodturn.reward.books;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatements;

/** Looks through the books of the merchant whom a connection belongs to, part by part. */
public final class Reading {

    private static final int PART = 5_000;

    /** @param last the last row of a part */
    private record Part(long last, long rows) {}

    private final Handle handle;
    private final Instant settled;
    private final Map<BookRule, List<String>> found = new LinkedHashMap<>();

    private Reading(Handle handle, Instant settled) {
        this.handle = handle;
        this.settled = settled;
    }

    /**
     * @param handle outside a transaction, so that nothing is held
     * @param settled events that came since then may still be worked on
     * @param since how far they were right the last time
     */
    public static Found of(Handle handle, Instant settled, Found.Mark since) {
        return new Reading(handle, settled).from(since);
    }

    private Found from(Found.Mark since) {
        var rewards = through(Shelf.REWARDS, 0);
        var codes = through(Shelf.CODES, 0);
        var events = through(Shelf.EVENTS, since.event());
        BookRule.about(Shelf.ALL).forEach(rule -> ask(rule, 0, new Part(0, 0)));
        var chain = Chain.of(handle);
        chain.broken().ifPresent(number -> note(BookRule.CHAINED, List.of("entry " + number)));
        if (!Chain.holds(handle, since)) {
            note(BookRule.KEPT, List.of("entry " + since.entry()));
        }
        var mark = new Found.Mark(events.last(), chain.last(), chain.hash());
        var mistakes = found.entrySet().stream()
                .map(one -> Mistake.of(one.getKey(), one.getValue()))
                .toList();
        return new Found(rewards.rows(), codes.rows(), events.rows(), chain.last(), mark, mistakes);
    }

    private Part through(Shelf shelf, long start) {
        var rules = BookRule.about(shelf);
        long after = start;
        long rows = 0;
        for (var part = part(shelf, after); part.rows() > 0; part = part(shelf, after)) {
            for (var rule : rules) {
                ask(rule, after, part);
            }
            after = part.last();
            rows += part.rows();
        }
        return new Part(after, rows);
    }

    private Part part(Shelf shelf, long after) {
        return bound(handle.createQuery(shelf.part()).bind("most", PART), after, 0)
                .map((row, any) -> new Part(row.getLong("last"), row.getLong("rows")))
                .one();
    }

    private void ask(BookRule rule, long after, Part part) {
        var rows = bound(handle.createQuery(rule.question()), after, part.last())
                .mapTo(String.class)
                .list();
        if (!rows.isEmpty()) {
            note(rule, rows);
        }
    }

    private void note(BookRule rule, List<String> rows) {
        var all = found.computeIfAbsent(rule, any -> new ArrayList<>());
        rows.stream().limit(Math.max(0, Mistake.MOST + 1 - all.size())).forEach(all::add);
    }

    private Query bound(Query query, long after, long last) {
        return query.configure(SqlStatements.class, some -> some.setUnusedBindingAllowed(true))
                .bind("after", after)
                .bind("last", last)
                .bind("settled", settled);
    }
}
