package org.goodturn.hosted.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.money.Money;

/**
 * Where one reward of a person stands, in no more words than its owner may know: why something leads to no reward is
 * not said, because whoever tries to cheat would learn from it.
 */
record RewardStanding(Row row, Promised promised, Kind kind) {

    /** How far it got. */
    enum Kind {
        /** The friend has not ordered yet. */
        WAITING,
        /** The friend's order has still to leave the shop. */
        SHIPPING,
        /** More has to happen than an order. */
        OPEN,
        /** Somebody looks at it first. */
        LOOKED_AT,
        HELD,
        ON_ITS_WAY,
        GIVEN,
        USED,
        /** It was not used in time. */
        EXPIRED,
        /** The order was cancelled or refunded. */
        RETURNED,
        NONE;

        private static final Set<Kind> LEADS_NOWHERE = EnumSet.of(LOOKED_AT, EXPIRED, RETURNED, NONE);

        String id() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What the campaign promises this side beside what a first order earns, and whether anything is held. */
    record Promised(boolean onShipment, boolean onEvents, boolean held) {

        static Promised by(CampaignTerms terms, String side) {
            var rules = terms.rewardRules().stream()
                    .filter(rule -> rule.role().name().equalsIgnoreCase(side))
                    .map(RewardRule::terms)
                    .toList();
            return new Promised(
                    rules.stream().anyMatch(rule -> rule.trigger() == Trigger.SHIPPED),
                    rules.stream().anyMatch(rule -> rule.trigger() == Trigger.EVENT),
                    rules.stream().anyMatch(rule -> rule.holdDays() > 0));
        }
    }

    /**
     * As the query answers; without a reward, its columns are null.
     *
     * @param amountMinor what is left of it
     * @param hasShipped whether the order behind it, or the first one, is known to have left the shop
     * @param hasEnded whether that order was cancelled or refunded
     */
    public record Row(
            String side,
            String friend,
            String state,
            long versionId,
            Instant orderedAt,
            String rewardState,
            Long amountMinor,
            String amountCurrency,
            Integer percentBp,
            Instant earnedAt,
            Instant eligibleAt,
            Instant expiresAt,
            String code,
            boolean hasShipped,
            boolean hasEnded,
            boolean lookedAt) {

        RewardStanding standing(CampaignTerms terms, Instant now) {
            var promised = Promised.by(terms, side);
            return new RewardStanding(this, promised, kind(promised, now));
        }

        private Kind kind(Promised promised, Instant now) {
            if (lookedAt && (rewardState == null || rewardState.equals("EARNED"))) {
                return Kind.LOOKED_AT;
            }
            if (rewardState == null) {
                return withoutReward(promised);
            }
            if (amountMinor != null && amountMinor <= 0) {
                return withdrawn(now);
            }
            return switch (rewardState) {
                case "EARNED", "FAILED" -> eligibleAt.isAfter(now) ? Kind.HELD : Kind.ON_ITS_WAY;
                case "FULFILLED", "SENT" -> Kind.GIVEN;
                case "REDEEMED" -> Kind.USED;
                default -> withdrawn(now);
            };
        }

        private Kind withoutReward(Promised promised) {
            return switch (state) {
                case "PENDING", "QUALIFIED" -> Kind.WAITING;
                case "APPROVED" ->
                    hasEnded
                            ? Kind.RETURNED
                            : promised.onShipment && !hasShipped
                                    ? Kind.SHIPPING
                                    : promised.onEvents ? Kind.OPEN : Kind.NONE;
                default -> Kind.NONE;
            };
        }

        private Kind withdrawn(Instant now) {
            return hasExpired(now) ? Kind.EXPIRED : hasEnded ? Kind.RETURNED : Kind.NONE;
        }

        /** Whether it had, or would have, to wait after it was earned. */
        private boolean isHeld(Promised promised) {
            return rewardState == null ? promised.held : eligibleAt.isAfter(earnedAt);
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
        return kind == Kind.GIVEN && row.expiresAt != null ? "given_until" : kind.id();
    }

    String side() {
        return row.side;
    }

    /** The steps of the way that are behind and ahead, by the name of their text; none where it leads nowhere. */
    List<Map.Entry<String, Boolean>> steps() {
        var steps = new ArrayList<Map.Entry<String, Boolean>>();
        if (Kind.LEADS_NOWHERE.contains(kind)) {
            return steps;
        }
        var isGiven = kind == Kind.GIVEN || kind == Kind.USED;
        steps.add(Map.entry("claimed", true));
        if (row.side.equals("advocate")) {
            steps.add(Map.entry("ordered", row.orderedAt != null));
        }
        if (kind == Kind.SHIPPING) {
            steps.add(Map.entry("shipped", false));
        }
        if (row.isHeld(promised)) {
            steps.add(Map.entry("held", isGiven || kind == Kind.ON_ITS_WAY));
        }
        steps.add(Map.entry("given", isGiven));
        return steps;
    }

    private static String day(Instant at, Locale locale, ZoneId zone) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(locale)
                .format(LocalDate.ofInstant(at, zone));
    }
}
