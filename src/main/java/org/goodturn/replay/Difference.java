package org.goodturn.replay;

import java.time.Instant;
import java.util.List;
import org.goodturn.shared.reason.Finding;

/**
 * A reward that would be another. Who people are is not kept here, so that whoever is forgotten is forgotten here, too.
 *
 * @param personId who has or would have it; null when that was not kept
 * @param friendId null when that was not kept
 * @param before what it is worth in history; null when there is none
 * @param after what it would be worth; null when there would be none
 * @param referralId in history; null when there is none
 * @param reasons of the decision that would have been made
 */
public record Difference(
        Kind kind,
        String role,
        Long personId,
        Long friendId,
        String before,
        String after,
        String referralId,
        Instant at,
        List<String> reasons) {

    /** What is different. */
    public enum Kind {
        /** It would have been given. */
        NEW,
        /** It would not have been given. */
        GONE,
        /** It would have been worth something else. */
        CHANGED
    }

    /** @param verdict why there would be none */
    static Difference gone(Paid before, List<Finding> verdict) {
        return of(Kind.GONE, before, before, null, verdict);
    }

    /** @param before null when there is none in history */
    static Difference of(Kind kind, Paid before, Paid after) {
        return of(kind, after, before, after, after.reasons());
    }

    private static Difference of(Kind kind, Paid told, Paid before, Paid after, List<Finding> reasons) {
        return new Difference(
                kind,
                told.deed().role(),
                told.deed().personId(),
                told.deed().friendId(),
                before == null ? null : before.worth(),
                after == null ? null : after.worth(),
                before == null ? null : before.referralId(),
                told.at(),
                reasons.stream().map(Finding::sentence).toList());
    }
}
