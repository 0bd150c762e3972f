package org.goodturn.hosted.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Where one reward of a person stands, in no more words than its owner may know: why something leads to no reward is
 * not said, because whoever tries to cheat would learn from it.
 */
record RewardStanding(StandingRow row, Promised promised, RewardStage stage) {

    /** What its sentences mention. */
    Map<String, Object> fields(Locale locale, ZoneId zone) {
        var fields = new HashMap<String, Object>();
        if (row.friend() != null && !row.friend().isBlank()) {
            fields.put("friend", row.friend());
        }
        if (row.rewardState() != null && (row.amountMinor() == null || row.amountMinor() > 0)) {
            fields.put("value", row.value().shown(locale));
            fields.put("date", day(row.eligibleAt(), locale, zone));
        }
        if (row.expiresAt() != null) {
            fields.put("until", day(row.expiresAt(), locale, zone));
        }
        if (stage == RewardStage.GIVEN && row.code() != null) {
            fields.put("code", row.code());
        }
        return fields;
    }

    /** The name of the text that says what comes next. */
    String next() {
        if (stage == RewardStage.HELD && !row.isOfOrder()) {
            return "held_anyway";
        }
        return stage == RewardStage.GIVEN && row.expiresAt() != null ? "given_until" : stage.id();
    }

    String side() {
        return row.side();
    }

    /** The steps of the way that are behind and ahead, by the name of their text; none where it leads nowhere. */
    List<Map.Entry<String, Boolean>> steps() {
        var steps = new ArrayList<Map.Entry<String, Boolean>>();
        if (stage.leadsNowhere()) {
            return steps;
        }
        steps.add(Map.entry("claimed", true));
        if (row.side().equals("advocate")) {
            steps.add(Map.entry("ordered", row.orderedAt() != null));
        }
        if (stage == RewardStage.SHIPPING) {
            steps.add(Map.entry("shipped", false));
        }
        if (row.isHeld(promised)) {
            var isOver = stage.isGiven() || stage == RewardStage.ON_ITS_WAY;
            steps.add(Map.entry(row.rewardState() != null && !row.isOfOrder() ? "waited" : "held", isOver));
        }
        steps.add(Map.entry("given", stage.isGiven()));
        return steps;
    }

    private static String day(Instant at, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, zone));
    }
}
