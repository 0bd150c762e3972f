package org.goodturn.replay.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.replay.Naming;
import org.goodturn.replay.Replay;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Slice;

/**
 * A reward that would be another.
 *
 * @param kind NEW, GONE or CHANGED
 * @param role advocate or friend
 * @param person who has or would have it, as they are known now
 * @param friend as they are known now
 * @param before what it is worth, as it is shown to people; null when there is none
 * @param after what it would be worth; null when there would be none
 * @param referralId in history; null when there is none
 * @param reasons of the decision that would have been made
 */
@Schema(name = "ReplayDifference")
record DifferenceJson(
        String kind,
        String role,
        String person,
        String friend,
        String before,
        String after,
        @JsonProperty("referral_id") String referralId,
        Instant at,
        List<String> reasons) {

    static Slice<DifferenceJson> slice(Replay replay, Naming naming, String cursor, int size) {
        var all = replay.differences();
        var start =
                cursor == null || cursor.isEmpty() ? 0 : Cursor.parse(cursor).id();
        var from = (int) Math.clamp(start, 0, all.size());
        var to = Math.min(all.size(), from + size);
        return new Slice<>(
                naming.named(all.subList(from, to)).stream()
                        .map(DifferenceJson::of)
                        .toList(),
                to < all.size() ? new Cursor(replay.createdAt(), to).encoded() : null);
    }

    private static DifferenceJson of(Naming.Named named) {
        var difference = named.difference();
        return new DifferenceJson(
                difference.kind().name(),
                difference.role().toLowerCase(Locale.ROOT),
                named.person(),
                named.friend(),
                difference.before(),
                difference.after(),
                difference.referralId(),
                difference.at(),
                difference.reasons());
    }
}
