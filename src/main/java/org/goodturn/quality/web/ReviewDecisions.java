package org.goodturn.quality.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.quality.Reviewed;
import org.goodturn.quality.Reviewing;
import org.goodturn.referral.Referral;
import org.goodturn.referral.Why;
import org.goodturn.shared.web.ProblemException;

/** How every decision on a referral goes, from the portal and the API: made one after the other, and written down. */
@ApplicationScoped
class ReviewDecisions {

    private final Reviewing reviewing;
    private final Audit audit;
    private final Clock clock;

    ReviewDecisions(Reviewing reviewing, Audit audit, Clock clock) {
        this.reviewing = reviewing;
        this.audit = audit;
        this.clock = clock;
    }

    /** @throws ProblemException when there is no such referral */
    void find(String referral) {
        held(referral);
    }

    /** @throws ProblemException when there is no such referral, or it cannot be decided so */
    void make(String referral, String noun, String actor, String reason) {
        if (decided(referral, noun, actor, reason) instanceof Reviewed.Refused refused) {
            throw ProblemException.conflict("referral.illegal_move", refused.sentence());
        }
    }

    /** @return false when somebody else was quicker */
    boolean tries(String referral, String noun, String actor, String reason) {
        return decided(referral, noun, actor, reason) instanceof Reviewed.Done;
    }

    private Reviewed decided(String id, String noun, String actor, String reason) {
        var referral = held(id);
        var outcome = decided(referral, noun, Why.person(actor, reason, clock.instant()));
        if (outcome instanceof Reviewed.Done) {
            audit.write(actor, "referral." + noun, id, Map.of(), clock.instant());
        }
        return outcome;
    }

    private Referral held(String id) {
        return reviewing.held(id).orElseThrow(() -> ProblemException.notFound("referral"));
    }

    private Reviewed decided(Referral referral, String noun, Why why) {
        return switch (noun) {
            case "approval" -> reviewing.approve(referral, why);
            case "qualification" -> reviewing.qualify(referral, why);
            case "denial" -> reviewing.decline(referral, why);
            case "reopening" -> reviewing.reopen(referral, why);
            default -> throw new IllegalArgumentException(noun);
        };
    }
}
