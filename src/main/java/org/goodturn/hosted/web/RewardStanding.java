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
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.money.Money;

/**
 * Where one reward of a person stands, in no more words than its owner may know: why something leads to no reward is
 * not said, because whoever tries to cheat would learn from it.
 */
record RewardStanding(Row row, Kind kind) {

    /** How far it got. */
    enum Kind {
        /** The friend has not ordered yet. */
        WAITING,
        /** Somebody looks at it first. */
        LOOKED_AT,
        HELD,
        ON_ITS_WAY,
        GIVEN,
        /** It was not used in time. */
        EXPIRED,
        NONE;

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * As the query answers; without a reward, its columns are null.
     *
     * @param amountMinor what is left of it
     */
    public record Row(
            String side,
            String friend,
            String state,
            Instant orderedAt,
            String rewardState,
            Long amountMinor,
            String amountCurrency,
            Integer percentBp,
            Instant eligibleAt,
            Instant expiresAt,
            String code,
            boolean lookedAt) {

        RewardStanding standing(Instant now) {
            return new RewardStanding(this, kind(now));
        }

        private Kind kind(Instant now) {
            if (lookedAt && (rewardState == null || rewardState.equals("EARNED"))) {
                return Kind.LOOKED_AT;
            }
            if (rewardState == null) {
                return state.equals("PENDING") || state.equals("QUALIFIED") ? Kind.WAITING : Kind.NONE;
            }
            if (amountMinor != null && amountMinor <= 0) {
                return hasExpired(now) ? Kind.EXPIRED : Kind.NONE;
            }
            return switch (rewardState) {
                case "EARNED", "FAILED" -> eligibleAt.isAfter(now) ? Kind.HELD : Kind.ON_ITS_WAY;
                case "FULFILLED", "SENT", "REDEEMED" -> Kind.GIVEN;
                default -> hasExpired(now) ? Kind.EXPIRED : Kind.NONE;
            };
        }

        private boolean hasExpired(Instant now) {
            return rewardState.equals("REVOKED") && expiresAt != null && !expiresAt.isAfter(now);
        }

        private RewardValue value() {
            return amountMinor == null
                    ? new RewardValue.PercentOff(percentBp)
                    : new RewardValue.Fixed(Money.of(amountMinor, amountCurrency));
        }
    }

    /** What its sentences mention. */
    Map<String, Object> fields(Locale locale, ZoneId zone) {
        var fields = new HashMap<String, Object>();
        if (row.friend != null && !row.friend.isBlank()) {
            fields.put("friend", row.friend);
        }
        if (row.rewardState != null && (row.amountMinor == null || row.amountMinor > 0)) {
            fields.put("value", row.value().shown(locale));
            fields.put("date", day(row.eligibleAt, locale, zone));
        }
        if (row.expiresAt != null) {
            fields.put("until", day(row.expiresAt, locale, zone));
        }
        if (kind == Kind.GIVEN && row.code != null) {
            fields.put("code", row.code);
        }
        return fields;
    }

    /** The name of the text that says what comes next. */
    String next() {
        return kind == Kind.GIVEN && row.expiresAt != null && !row.rewardState.equals("REDEEMED")
                ? "given_until"
                : kind.id();
    }

    String side() {
        return row.side;
    }

    /** The steps of the way that are behind and ahead, by the name of their text; none where it leads nowhere. */
    List<Map.Entry<String, Boolean>> steps() {
        var steps = new ArrayList<Map.Entry<String, Boolean>>();
        if (kind == Kind.NONE || kind == Kind.LOOKED_AT || kind == Kind.EXPIRED) {
            return steps;
        }
        var isDue = kind == Kind.ON_ITS_WAY || kind == Kind.GIVEN;
        steps.add(Map.entry("claimed", true));
        if (row.side.equals("advocate")) {
            steps.add(Map.entry("ordered", row.orderedAt != null));
            steps.add(Map.entry("held", isDue));
        }
        steps.add(Map.entry("given", kind == Kind.GIVEN));
        return steps;
    }

    private static String day(Instant at, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, zone));
    }
}
