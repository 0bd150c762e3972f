package org.goodturn.reward.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.web.MoneyJson;

/**
 * A reward as the API speaks of one.
 *
 * @param state EARNED, FULFILLED, SENT, REDEEMED, FAILED, CANCELED or REVOKED
 * @param code null until it is fulfilled
 * @param amount value and currency; for a percentage the value is the percentage and the currency is {@code PERCENT}
 * @param remaining what the amount is after everything that was taken back
 * @param eligibleAt when the hold ends or ended
 * @param expiresAt when it is taken back if nobody has used it; null for never
 * @param rule id of the rule that it was earned by
 */
@Schema(name = "Reward")
record RewardJson(
        @JsonProperty("reward_id") String rewardId,
        String role,
        String state,
        @JsonProperty("person_id") String personId,
        String email,
        @JsonProperty("campaign_id") String campaignId,
        @JsonProperty("referral_id") String referralId,
        @JsonProperty("event_id") String eventId,
        String code,
        MoneyJson amount,
        MoneyJson remaining,
        @JsonProperty("earned_at") Instant earnedAt,
        @JsonProperty("eligible_at") Instant eligibleAt,
        @JsonProperty("expires_at") Instant expiresAt,
        @JsonProperty("rule_id") String rule,
        @JsonRawValue String history,
        @JsonRawValue String reasons) {

    private static final String PERCENT = "PERCENT";

    static RewardJson of(RewardRows.Row row) {
        return new RewardJson(
                row.publicId(),
                row.role().toLowerCase(Locale.ROOT),
                row.state(),
                row.person(),
                row.email(),
                row.campaign(),
                row.referral(),
                row.event(),
                row.code(),
                amount(row, 0),
                isWithdrawn(row) ? nothing(row) : amount(row, row.takenMinor()),
                row.earnedAt(),
                row.eligibleAt(),
                row.expiresAt(),
                row.rule(),
                row.history(),
                row.findings());
    }

    private static boolean isWithdrawn(RewardRows.Row row) {
        return row.state().equals("CANCELED") || row.state().equals("REVOKED");
    }

    private static MoneyJson nothing(RewardRows.Row row) {
        return row.amountMinor() != null ? amount(row, -row.amountMinor()) : new MoneyJson("0", PERCENT);
    }

    /** @param taken below zero */
    private static MoneyJson amount(RewardRows.Row row, long taken) {
        return row.amountMinor() != null
                ? MoneyJson.of(Money.of(row.amountMinor() + taken, row.amountCurrency()))
                : new MoneyJson(
                        new RewardValue.PercentOff(row.percentBp()).percent().toPlainString(), PERCENT);
    }
}
