package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.shared.web.ProblemException;

/** Opens a campaign for a page. Another merchant's is not there. */
@ApplicationScoped
class CampaignDesk {

    /** A campaign with its terms, and what stands above its pages. */
    record Open(Campaign campaign, WorkingTerms terms, CampaignHead head) {}

    private final CurrentStaff staff;
    private final Clock clock;

    CampaignDesk(CurrentStaff staff, Clock clock) {
        this.staff = staff;
        this.clock = clock;
    }

    Open toRead(String publicId) {
        return open(Campaign.of(publicId).orElseThrow(CampaignDesk::missing));
    }

    /** Holds the campaign until the transaction ends. One that has ended cannot be changed. */
    Open toChange(String publicId) {
        var campaign = Campaign.held(publicId).orElseThrow(CampaignDesk::missing);
        if (campaign.isFinal()) {
            throw ProblemException.conflict(
                    "campaign.ended", "This campaign has ended and cannot be changed any more.");
        }
        return open(campaign);
    }

    private Open open(Campaign campaign) {
        var terms = WorkingTerms.of(campaign);
        return new Open(
                campaign, terms, CampaignHead.of(campaign, terms, staff.may(May.RUN_CAMPAIGNS), clock.instant()));
    }

    private static ProblemException missing() {
        return ProblemException.notFound("campaign");
    }
}
