package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.referral.OrderedBefore;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralMoves;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.Why;
import org.goodturn.shared.reason.Finding;

/** Who is told of too late as a customer ends like one of whom it was known, as long as nobody was rewarded for it. */
@ApplicationScoped
class FormerCustomers {

    private static final Finding KNOWN =
            new Finding(Verdict.STEP, "existing_customer", "The friend had ordered before being referred.");

    private final ReferralMoves moves;
    private final Reviews reviews;
    private final ReviewFacts facts;
    private final HandedOver handedOver;

    FormerCustomers(ReferralMoves moves, Reviews reviews, ReviewFacts facts, HandedOver handedOver) {
        this.moves = moves;
        this.reviews = reviews;
        this.facts = facts;
        this.handedOver = handedOver;
    }

    void on(@Observes OrderedBefore fact) {
        var referral = fact.referral();
        var rules = CampaignVersion.of(referral.versionId()).terms().rules();
        if (referral.state() == ReferralState.DENIED || !rules.newCustomersOnly()) {
            return;
        }
        fact.findings().addAll(List.of(KNOWN));
        if (handedOver.forOrder(referral)) {
            raise(referral, fact.now());
        } else {
            deny(referral, fact.eventId(), fact.now());
        }
    }

    /** Who has looked at it knows, and is not asked again when the order is told again. */
    private void raise(Referral referral, Instant now) {
        if (!reviews.isDecided(referral, KNOWN)) {
            reviews.raise(referral, KNOWN, now);
        }
    }

    private void deny(Referral referral, long eventId, Instant now) {
        moves.withdraw(referral, List.of(KNOWN), Why.event(eventId, KNOWN.sentence(), now));
        reviews.certain(referral, now);
        facts.blocked(referral, "The referral was denied.", now);
    }
}
