package org.goodturn.why;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.rule.RuleInWords;
import org.goodturn.shared.money.Money;

/**
 * A reward of one of the referrals, and where it stands.
 *
 * @param leftMinor what is left of its amount after refunds
 * @param inReview whether somebody looks at its referral before it is handed over
 * @param rule id of the rule in the terms of the version
 * @param isOfOrder whether it was earned by an order
 * @param orderNumber the shop's own number of that order; null when it has none
 * @param lastReason of its last move
 */
public record RewardFact(
        String publicId,
        long referralId,
        String role,
        String state,
        Long amountMinor,
        Long leftMinor,
        String amountCurrency,
        Integer percentBp,
        Instant eligibleAt,
        boolean inReview,
        long versionId,
        String rule,
        boolean isOfOrder,
        String orderNumber,
        String lastReason) {

    String worth() {
        var value = RewardValue.Worth.of(amountMinor, amountCurrency, percentBp);
        return value.shown(Locale.ENGLISH);
    }

    /** What is left of it after a part was taken back; nothing when all of it is there, or none. */
    Optional<String> left() {
        return amountMinor == null || leftMinor <= 0 || leftMinor.equals(amountMinor) || state.equals("CANCELED")
                ? Optional.empty()
                : Optional.of(new RewardValue.Fixed(Money.of(leftMinor, amountCurrency)).shown(Locale.ENGLISH));
    }

    /** What stops it as long as it is on hold, by the terms that hold for it. */
    Optional<String> stops(CampaignTerms terms) {
        return terms.rewardRule(rule).flatMap(found -> RuleInWords.stops(found.terms(), isOfOrder));
    }

    boolean isKeptBack() {
        return state.equals("EARNED") && inReview;
    }

    boolean isOnHold(Instant now) {
        return state.equals("EARNED") && eligibleAt.isAfter(now);
    }
}
