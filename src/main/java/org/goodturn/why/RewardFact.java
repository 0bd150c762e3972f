package org.goodturn.why;

import java.time.Instant;
import java.util.Locale;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.money.Money;

/** A reward of one of the referrals, and where it stands. @param lastReason of its last move */
public record RewardFact(
        String publicId,
        long referralId,
        String role,
        String state,
        Long amountMinor,
        String amountCurrency,
        Integer percentBp,
        Instant eligibleAt,
        String lastReason) {

    String worth() {
        var value = amountMinor == null
                ? new RewardValue.PercentOff(percentBp)
                : new RewardValue.Fixed(Money.of(amountMinor, amountCurrency));
        return value.shown(Locale.ENGLISH);
    }

    boolean isOnHold(Instant now) {
        return state.equals("EARNED") && eligibleAt.isAfter(now);
    }
}
