package org.goodturn.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.RewardValue.Worth;

/** What a reward is worth, in columns: an amount or a percentage. */
@Embeddable
record RewardWorth(
        @Column(updatable = false) Long amountMinor,
        @Column(updatable = false) String amountCurrency,
        @Column(updatable = false) Integer percentBp) {

    static RewardWorth of(Worth worth) {
        return switch (worth) {
            case RewardValue.Fixed fixed ->
                new RewardWorth(
                        fixed.amount().minor(), fixed.amount().currency().getCurrencyCode(), null);
            case RewardValue.PercentOff percent -> new RewardWorth(null, null, percent.basisPoints());
        };
    }

    Worth value() {
        return Worth.of(amountMinor, amountCurrency, percentBp);
    }
}
