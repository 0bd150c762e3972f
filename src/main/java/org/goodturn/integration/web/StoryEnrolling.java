package org.goodturn.integration.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.ProgramAddress;
import org.goodturn.person.People;
import org.goodturn.referral.Enrolling;
import org.goodturn.shared.web.ProblemException;

/** Enrols an advocate the way the Extole story does, and says it in the story's words. */
@ApplicationScoped
class StoryEnrolling {

    /** @param isNew false when the e-mail had been enrolled before; then the answer is the same as then */
    record Enrolled(StoryReferralJson json, boolean isNew) {}

    private final People people;
    private final Enrolling enrolling;
    private final ProgramAddress address;

    StoryEnrolling(People people, Enrolling enrolling, ProgramAddress address) {
        this.people = people;
        this.enrolling = enrolling;
        this.address = address;
    }

    /** @param isProven whether the e-mail is no claim */
    Enrolled enrol(
            Campaign campaign, StoryReferralJson.Request request, EventSource source, boolean isProven, Instant now) {
        if (!campaign.isOpen(now)) {
            throw ProblemException.conflict("campaign_not_live", "The campaign takes nobody at the moment.");
        }
        var person = people.known(request.email(), now);
        if (isProven) {
            person.isProven(now);
        }
        var enrolled = enrolling.enrol(person, campaign, source, now);
        var link = enrolled.link();
        var promised = CampaignVersion.inForce(campaign).orElseThrow().terms().advocate();
        var json = new StoryReferralJson(
                link.publicId(),
                campaign.publicId(),
                "PENDING",
                new StoryReferralJson.Person(person.publicId(), request.email()),
                link.code().value(),
                address.of("/r/" + link.code()).value(),
                new StoryReferralJson.Reward(request.rewardId(), promised.pool(), "PENDING"),
                link.createdAt());
        return new Enrolled(json, enrolled.isNew());
    }
}
