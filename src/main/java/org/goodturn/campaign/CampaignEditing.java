package org.goodturn.campaign;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** Starts campaigns, changes their drafts, publishes. Callers hold the campaign, so that two editors never collide. */
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

    /**
     * Changes the terms that are being prepared. People see it once it is published.
     *
     * @return false when nothing is different from before; then no draft is opened
     */
    public boolean revise(Campaign campaign, UnaryOperator<CampaignTerms> change, Instant now) {
        var working = WorkingTerms.of(campaign);
        var revised = change.apply(working.latest());
        if (revised.equals(working.latest())) {
            return false;
        }
        working.draft().ifPresentOrElse(draft -> draft.revise(revised), () -> CampaignVersion.draft(
                        campaign, working.inForce().orElseThrow().number() + 1, revised, now)
                .persist());
        return true;
    }

    /** Throws away what is being prepared. False when nothing is, or when there is nothing else yet. */
    public boolean discard(Campaign campaign) {
        var working = WorkingTerms.of(campaign);
        if (!working.isChanged() || !working.isPublished()) {
            return false;
        }
        working.draft().orElseThrow().delete();
        return true;
    }

    /**
     * Puts the draft in force, if there is one. The first publication makes the campaign live; a paused one stays
     * paused.
     *
     * @return false when the campaign has ended
     */
    public boolean publish(Campaign campaign, String by, Instant now) {
        if (campaign.isFinal()) {
            return false;
        }
        CampaignVersion.draftOf(campaign).ifPresent(draft -> {
            draft.publish(by, now);
            published.fire(new CampaignPublished(campaign.id, draft.number(), now));
        });
        return campaign.isPaused() || campaign.state() == CampaignState.LIVE || campaign.goLive();
    }
}
