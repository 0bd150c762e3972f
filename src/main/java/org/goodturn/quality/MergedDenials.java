package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.goodturn.person.PeopleParted;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralMoves;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.ReferralStep;
import org.goodturn.referral.Why;

/**
 * What was denied by itself while two were one, because they were one, is decided again once they are two, as if they
 * always had been. What a person denied stays denied.
 */
@ApplicationScoped
class MergedDenials {

    private static final Set<String> BY_MERGE = Set.of("self_referral", "existing_customer");
    private static final String UNDONE = "The merge behind the denial was undone. It is decided anew.";

    private final ReferralMoves moves;
    private final Reviewing reviewing;
    private final JudgedSteps steps;
    private final Withdrawn withdrawn;

    MergedDenials(ReferralMoves moves, Reviewing reviewing, JudgedSteps steps, Withdrawn withdrawn) {
        this.moves = moves;
        this.reviewing = reviewing;
        this.steps = steps;
        this.withdrawn = withdrawn;
    }

    void decideAnew(PeopleParted fact) {
        var again = new ArrayList<Long>();
        for (var friend : List.of(fact.survivorId(), fact.mergedId())) {
            Referral.ofFriend(friend).forEach(referral -> denial(referral, fact.mergedAt())
                    .ifPresent(denial -> again.addAll(reopen(referral, denial, fact.now()))));
        }
        if (!again.isEmpty()) {
            again.addAll(steps.since(fact.mergedAt(), fact.survivorId()));
            again.addAll(steps.since(fact.mergedAt(), fact.mergedId()));
            reviewing.tellAnew(again, fact.now());
        }
    }

    private static Optional<ReferralStep> denial(Referral referral, Instant mergedAt) {
        if (referral.state() != ReferralState.DENIED
                || referral.findings().stream().noneMatch(finding -> BY_MERGE.contains(finding.code()))) {
            return Optional.empty();
        }
        return Optional.of(ReferralStep.denial(referral))
                .filter(step ->
                        step.actor().equals(Reviews.SYSTEM) && !step.at().isBefore(mergedAt));
    }

    /** @return the events to be told again: what denied it, what it had counted by, and what waited or was withdrawn */
    private List<Long> reopen(Referral referral, ReferralStep denial, Instant now) {
        var before =
                ReferralStep.was(referral, ReferralState.QUALIFIED) ? ReferralState.QUALIFIED : ReferralState.PENDING;
        moves.reopen(referral, before, new Why(Reviews.SYSTEM, UNDONE, denial.eventId(), now));
        var waiting =
                Review.concerning(referral).filter(Review::isDeclinedByItself).map(MergedDenials::dropped);
        Referral.flush();
        return Stream.of(
                        Stream.ofNullable(denial.eventId()),
                        ReferralStep.approval(referral).map(ReferralStep::eventId).stream(),
                        waiting.stream().flatMap(List::stream),
                        withdrawn.forget(referral, denial.at()).stream())
                .flatMap(events -> events)
                .toList();
    }

    private static List<Long> dropped(Review review) {
        var waiting = review.released();
        review.delete();
        return waiting;
    }
}
