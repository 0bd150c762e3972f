package org.goodturn.referral;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;

/**
 * One thing that speaks for an advocate.
 *
 * @param kind how it came about
 * @param at when: for a click or claim that moment, for what an order carried the order's own time
 * @param linkId the advocate's personal link
 * @param advocateId the person behind the link
 * @param clickId the click, where there was one
 * @param versionId the campaign version the friend saw
 * @param channel by which the link came, as {@link org.goodturn.share.Channel#id()}
 * @param lookBack how long this kind of evidence counts, by that version
 */
public record Evidence(
        Kind kind,
        Instant at,
        long campaignId,
        long versionId,
        long linkId,
        long advocateId,
        Long clickId,
        String channel,
        Duration lookBack) {

    /** In the words of the field: what was actually used wins over what was merely seen. */
    public enum Kind {
        /** The order carried the friend's coupon. */
        COUPON("the friend's coupon was used"),
        /** The event named the advocate's code. */
        ADVOCATE_CODE("the advocate's code was given"),
        /** The friend took the offer on the page that the advocate's link leads to. */
        LANDING_PAGE("the friend took the offer on the advocate's page"),
        /** The event named the advocate by the shop's own id. */
        ACCOUNT("the advocate's account was named"),
        /** The friend came by this click. */
        CLICK("the friend followed the advocate's link"),
        /** The friend had claimed the offer with this e-mail. */
        CLAIM("the friend had claimed the advocate's offer"),
        /** The advocate had recommended it to this e-mail. */
        EMAIL_MATCH("the advocate had recommended it to this e-mail"),
        /** A colleague named the advocate after the order. */
        STAFF("a colleague named the advocate after the order"),
        /** The friend named advocate and order afterwards, or the shop's server did. */
        LATE_CLAIM("the friend named the advocate after the order"),
        /** The friend gave the advocate's name and the order afterwards, and the advocate confirmed it. */
        LATE_NAME("the friend gave the advocate's name after the order, and the advocate confirmed it"),
        /** Somebody said so afterwards: an advocate, or a friend who did not name the order. */
        LATE_HINT("somebody named the advocate after the order"),
        /** So did a friend who gave a name, which the advocate confirmed, but did not name the order. */
        LATE_NAME_HINT("somebody gave the advocate's name after the order, and the advocate confirmed it");

        private static final Set<Kind> LATE = EnumSet.of(STAFF, LATE_CLAIM, LATE_NAME, LATE_HINT, LATE_NAME_HINT);

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }

        /** Whether the friend used it for this very event. */
        public boolean isUsed() {
            return this == COUPON || this == ADVOCATE_CODE || this == LANDING_PAGE || this == ACCOUNT;
        }

        /** Whether it was said only after the order that it speaks for. */
        public boolean isLate() {
            return LATE.contains(this);
        }

        /** What was used wins over what was seen, and that over what was only said later. */
        int rank() {
            return isUsed() ? 2 : isLate() ? 0 : 1;
        }
    }

    /** As it is kept of whoever took the offer: that was the moment, by whatever they named the advocate. */
    Evidence ofClaim() {
        return kind.isUsed() && kind != Kind.LANDING_PAGE
                ? new Evidence(Kind.CLAIM, at, campaignId, versionId, linkId, advocateId, clickId, channel, lookBack)
                : this;
    }

    /** Whether it is from after the other, and neither was only said later. */
    boolean cameAfter(Evidence earlier) {
        return at.isAfter(earlier.at) && !kind.isLate() && !earlier.kind.isLate();
    }

    boolean countsAt(Instant moment) {
        return !at.isAfter(moment) && !at.plus(lookBack).isBefore(moment);
    }
}
