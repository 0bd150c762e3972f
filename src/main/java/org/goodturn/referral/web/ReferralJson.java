package org.goodturn.referral.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.web.MoneyJson;

/**
 * A referral as the API speaks of one.
 *
 * @param evidence what the attribution rests on: coupon, advocate_code, click or claim
 * @param review OPEN while somebody has to decide, then APPROVED or DECLINED; null for what nobody has to look at
 * @param history every step with its reason and actor, oldest first
 * @param sale of the first order; null when there is none or its value was not said
 */
@Schema(name = "Referral")
record ReferralJson(
        @JsonProperty("referral_id") String referralId,
        @JsonProperty("campaign_id") String campaignId,
        String state,
        Side advocate,
        Side friend,
        String channel,
        String evidence,
        @JsonProperty("referred_at") Instant referredAt,
        @JsonProperty("converted_at") Instant convertedAt,
        @JsonProperty("conversion_event_id") String conversionEventId,
        MoneyJson sale,
        String review,
        @JsonRawValue String history,
        @JsonRawValue String reasons) {

    /** @param code of the advocate; null for the friend */
    @Schema(name = "ReferralSide")
    record Side(@JsonProperty("person_id") String personId, String email, String code) {}

    static ReferralJson of(ReferralRows.Row row) {
        return new ReferralJson(
                row.publicId(),
                row.campaign(),
                row.state(),
                new Side(row.advocate(), row.advocateEmail(), row.advocateCode()),
                new Side(row.friend(), row.friendEmail(), null),
                row.channel(),
                row.evidence().toLowerCase(Locale.ROOT),
                row.referredAt(),
                row.convertedAt(),
                row.conversion(),
                row.saleMinor() == null ? null : MoneyJson.of(Money.of(row.saleMinor(), row.saleCurrency())),
                row.review(),
                row.history(),
                row.findings());
    }
}
