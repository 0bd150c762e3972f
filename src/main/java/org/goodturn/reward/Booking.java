package org.goodturn.reward;

import java.time.Instant;
import org.goodturn.campaign.RewardValue;
import org.goodturn.reward.ledger.Posting;
import org.goodturn.reward.ledger.Transfer;
import org.goodturn.shared.money.Money;

/** Enters what happens to a reward into the books. A percentage is no amount, and is not entered. */
final class Booking {

    private Booking() {}

    static void earned(Reward reward, Instant now) {
        if (reward.value() instanceof RewardValue.Fixed fixed) {
            enter(Posting.EARNED, reward, fixed.amount(), now);
        }
    }

    /** What it is still worth moves on. */
    static void moved(Reward reward, Instant now) {
        switch (reward.state()) {
            case FULFILLED -> rest(Posting.FULFILLED, reward, now);
            case REDEEMED -> rest(Posting.REDEEMED, reward, now);
            case CANCELED -> rest(Posting.CANCELED, reward, now);
            case EARNED, SENT, FAILED, REVOKED -> {}
        }
    }

    /** @param taken back from it, above zero */
    static void takenBack(Reward reward, Money taken, Instant now) {
        var posting =
                switch (reward.state()) {
                    case EARNED, FAILED, CANCELED -> Posting.REDUCED;
                    case FULFILLED, SENT, REVOKED -> Posting.REVOKED;
                    case REDEEMED -> Posting.OWED_BACK;
                };
        enter(posting, reward, taken, now);
    }

    static void reinstated(Reward reward, Money amount, Instant now) {
        enter(Posting.REINSTATED, reward, amount, now);
    }

    private static void rest(Posting posting, Reward reward, Instant now) {
        RewardAdjustment.leftOf(reward).ifPresent(left -> enter(posting, reward, left, now));
    }

    private static void enter(Posting posting, Reward reward, Money amount, Instant now) {
        Transfer.of(posting, reward.publicId(), amount, now).persist();
    }
}
