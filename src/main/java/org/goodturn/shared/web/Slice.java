package org.goodturn.shared.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.function.Function;

/**
 * A part of a list.
 *
 * @param nextCursor ask with it for what follows; null at the end
 */
public record Slice<T>(
        List<T> data, @JsonProperty("next_cursor") String nextCursor) {

    public static final int USUAL = 50;
    public static final int MOST = 100;

    /**
     * @param rows read with a limit of one more than wanted, which tells whether there are more
     * @param wanted how many to show
     */
    public static <R, T> Slice<T> of(List<R> rows, int wanted, Function<R, Cursor> cursor, Function<R, T> json) {
        var more = rows.size() > wanted;
        var shown = more ? rows.subList(0, wanted) : rows;
        return new Slice<>(
                shown.stream().map(json).toList(),
                more ? cursor.apply(shown.getLast()).encoded() : null);
    }

    /** The rows as they are. */
    public static <R> Slice<R> of(List<R> rows, int wanted, Function<R, Cursor> cursor) {
        return of(rows, wanted, cursor, Function.identity());
    }

    /** @throws ProblemException when it is not between 1 and {@link #MOST} */
    public static int size(String limit) {
        if (limit == null || limit.isBlank()) {
            return USUAL;
        }
        if (!limit.matches("[1-9][0-9]?|" + MOST)) {
            throw ProblemException.field("limit", "a number from 1 to " + MOST);
        }
        return Integer.parseInt(limit);
    }
}
