package org.goodturn.replay;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.reason.Finding;

/**
 * A reward as history or a replay has it. People, campaigns and events have the same numbers in both.
 *
 * @param amountMinor what is left of it after refunds
 * @param isStopped whether it was stopped or taken back, or nothing is left of it
 * @param at when what it was earned on happened
 */
public record Paid(
        Deed deed,
        Long amountMinor,
        String amountCurrency,
        Integer percentBp,
        boolean isStopped,
        String referralId,
        Instant at,
        List<Finding> reasons) {

    /**
     * What makes a reward of one the same as a reward of the other. A rule keeps its id from version to version.
     *
     * @param turn counts the rewards for the same, from 1
     */
    public record Deed(
            long campaignId, long friendId, long personId, String role, long eventId, String rule, int turn) {}

    boolean isWorthAs(Paid other) {
        return java.util.Objects.equals(amountMinor, other.amountMinor)
                && java.util.Objects.equals(amountCurrency, other.amountCurrency)
                && java.util.Objects.equals(percentBp, other.percentBp);
    }

    String worth() {
        var value = RewardValue.Worth.of(amountMinor, amountCurrency, percentBp);
        return value.shown(Locale.ENGLISH);
    }
}
