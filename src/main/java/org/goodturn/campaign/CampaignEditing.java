package org.goodturn.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;

/** Starts campaigns, opens drafts of what is live, publishes. */
@ApplicationScoped
public class CampaignEditing {

    private final Event<CampaignPublished> published;

    CampaignEditing(Event<CampaignPublished> published) {
        this.published = published;
    }

    public Campaign start(String name, CampaignTerms terms, Instant now) {
        var campaign = Campaign.drafted(name, now);
        campaign.persist();
        CampaignVersion.draft(campaign, 1, terms, now).persist();
        return campaign;
    }

    /** The draft that is being edited; for a campaign without one, a new one that starts from what is in force. */
    public CampaignVersion draftOf(Campaign campaign, Instant now) {
        return CampaignVersion.draftOf(campaign).orElseGet(() -> {
            var inForce = CampaignVersion.inForce(campaign).orElseThrow();
            var draft = CampaignVersion.draft(campaign, inForce.number() + 1, inForce.terms(), now);
            draft.persist();
            return draft;
        });
    }

    /** Puts the draft in force, if there is one, and makes the campaign live. False when the campaign has ended. */
    public boolean publish(Campaign campaign, String by, Instant now) {
        if (campaign.state() == CampaignState.ENDED) {
            return false;
        }
        CampaignVersion.draftOf(campaign).ifPresent(draft -> {
            draft.publish(by, now);
            published.fire(new CampaignPublished(campaign.id, draft.number(), now));
        });
        return campaign.state() == CampaignState.LIVE || campaign.goLive();
    }
}
