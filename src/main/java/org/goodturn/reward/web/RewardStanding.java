package org.goodturn.reward.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.web.Option;

/** Where a reward stands, as staff speak of it: what is earned is on hold, or waits to be handed over. */
public enum RewardStanding {
    ON_HOLD("On hold", "waiting"),
    IN_REVIEW("In review", "waiting"),
    WAITING("Waiting", "bad"),
    FULFILLED("Fulfilled", "info"),
    SENT("Sent", "good"),
    REDEEMED("Redeemed", "good"),
    FAILED("Failed", "bad"),
    CANCELED("Canceled", null),
    REVOKED("Revoked", null);

    private final String title;
    private final String tone;

    RewardStanding(String title, String tone) {
        this.title = title;
        this.tone = tone;
    }

    static RewardStanding of(RewardState state, boolean inReview, Instant eligibleAt, Instant now) {
        return switch (state) {
            case EARNED -> inReview ? IN_REVIEW : eligibleAt.isAfter(now) ? ON_HOLD : WAITING;
            case FULFILLED -> FULFILLED;
            case SENT -> SENT;
            case REDEEMED -> REDEEMED;
            case FAILED -> FAILED;
            case CANCELED -> CANCELED;
            case REVOKED -> REVOKED;
        };
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(one -> new Option(one.id(), one.title))
                .toList();
    }

    /** As it stands in addresses. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String title() {
        return title;
    }

    /** As {@code tags/badge.html} knows tones; null for none. */
    public String tone() {
        return tone;
    }

    /** The state that is kept. */
    RewardState state() {
        return this == ON_HOLD || this == IN_REVIEW || this == WAITING
                ? RewardState.EARNED
                : RewardState.valueOf(name());
    }
}
