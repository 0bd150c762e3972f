package org.goodturn.reward.supplier;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.RewardValue;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardAdjustment;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.text.EmailAddress;

/** What a merchant's system is asked for, as JSON. */
record SupplierRequest(String type, Instant timestamp, Data data) {

    /** @param key names this request for ever: a second one with the same key must have no second effect */
    record Data(
            String key,
            @JsonProperty("reward_id") String reward,
            @JsonProperty("rule_id") String rule,
            String role,
            Amount amount,
            @JsonProperty("campaign_id") String campaign,
            @JsonProperty("referral_id") String referral,
            @JsonProperty("person_id") String person,
            String email,
            @JsonProperty("partner_user_id") String partnerUserId) {}

    /** What is left of it after refunds. A percentage has the currency {@code PERCENT}. */
    record Amount(String value, String currency) {

        static Amount of(Reward reward) {
            return switch (reward.value()) {
                case RewardValue.Fixed fixed -> {
                    var currency = fixed.amount().currency();
                    var left = RewardAdjustment.leftOf(reward).orElse(new Money(0, currency));
                    yield new Amount(left.toMajor().toPlainString(), currency.getCurrencyCode());
                }
                case RewardValue.PercentOff percent ->
                    new Amount(percent.percent().toPlainString(), "PERCENT");
            };
        }
    }

    static SupplierRequest of(SupplierCall call, Reward reward, Instant now) {
        var person = Person.of(reward.personId());
        var origin = reward.origin();
        return new SupplierRequest(
                "reward.requested",
                now,
                new Data(
                        call.publicId(),
                        reward.publicId(),
                        origin.rule(),
                        reward.role().name().toLowerCase(Locale.ROOT),
                        Amount.of(reward),
                        Campaign.of(origin.campaignId()).publicId(),
                        Referral.of(origin.referralId()).publicId(),
                        person.publicId(),
                        text(person.email()),
                        person.partnerUserId()));
    }

    private static String text(EmailAddress email) {
        return email == null ? null : email.value();
    }
}
