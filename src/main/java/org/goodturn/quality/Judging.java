package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.person.Person;
import org.goodturn.referral.FriendReferred;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.reason.Findings;

/** Judges each step of a referral, and lets those that pass move on. */
@ApplicationScoped
class Judging {

    private final Event<ReferralCleared> cleared;

    Judging(Event<ReferralCleared> cleared) {
        this.cleared = cleared;
    }

    void on(@Observes FriendReferred fact) {
        var referral = fact.referral();
        var verdict = Verdict.on(QualityFacts.of(
                referral,
                Person.of(referral.advocateId()),
                Person.of(referral.friendId()),
                CampaignVersion.of(referral.versionId()).terms()));
        fact.findings().addAll(verdict.findings());
        switch (verdict) {
            case Verdict.Block block -> referral.deny(fact.findings().all());
            case Verdict.Pass pass -> pass(fact, fact.findings());
        }
    }

    private void pass(FriendReferred fact, Findings findings) {
        var referral = fact.referral();
        if (referral.state() == ReferralState.DENIED) {
            findings.add(Verdict.STEP, "referral.denied", "The referral was denied earlier.");
            return;
        }
        if (!fact.progress().isFact()) {
            findings.add(
                    Verdict.STEP,
                    "claim.unconfirmed",
                    "A browser said so. It counts once the shop's server confirms it.");
            referral.note(findings.all());
            return;
        }
        advance(referral, fact.progress(), findings);
        cleared.fire(new ReferralCleared(referral, fact.progress(), findings, fact.now()));
    }

    private static void advance(Referral referral, Progress progress, Findings findings) {
        switch (progress.trigger()) {
            case CLAIM, SHIPPED, EVENT -> referral.note(findings.all());
            case REGISTRATION -> referral.qualify(findings.all());
            case CONVERSION -> referral.approve(progress.eventId(), progress.sale(), progress.at(), findings.all());
        }
    }
}
