package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.referral.Approvals;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralMoves;
import org.goodturn.referral.Why;

/** What was approved is undone only as long as nobody has got anything for it, and nobody has looked at it. */
@ApplicationScoped
class UndoneApprovals implements Approvals {

    private static final String UNDONE = "It was told late that another advocate had brought the friend by then.";

    private final ReferralMoves moves;
    private final Reviews reviews;
    private final ReviewFacts facts;
    private final HandedOver handedOver;
    private final Withdrawn withdrawn;

    UndoneApprovals(
            ReferralMoves moves, Reviews reviews, ReviewFacts facts, HandedOver handedOver, Withdrawn withdrawn) {
        this.moves = moves;
        this.reviews = reviews;
        this.facts = facts;
        this.handedOver = handedOver;
        this.withdrawn = withdrawn;
    }

    @Override
    public Optional<List<Long>> undo(Referral referral, Why why) {
        if (handedOver.forOrder(referral) || reviews.isApproved(referral)) {
            return Optional.empty();
        }
        var order = referral.conversionId();
        moves.withdraw(referral, referral.findings(), new Why(why.actor(), UNDONE, why.eventId(), why.at()));
        facts.blocked(referral, UNDONE, why.at());
        return Optional.of(Stream.concat(Stream.of(order), withdrawn.forget(referral, why.at()).stream())
                .distinct()
                .toList());
    }
}
