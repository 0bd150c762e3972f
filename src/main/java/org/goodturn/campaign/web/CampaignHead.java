package org.goodturn.campaign.web;

import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignState;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.WorkingTerms;

/**
 * What stands above every page of one campaign.
 *
 * @param standing the state as people experience it
 * @param offer what is promised now, in one line
 * @param isChanged whether a draft waits to be published
 * @param isFinal whether nothing can be changed any more
 * @param mayEdit whether whoever is signed in may change campaigns at all
 */
public record CampaignHead(
        String publicId,
        String name,
        CampaignState standing,
        String offer,
        boolean isPublished,
        boolean isChanged,
        boolean isFinal,
        boolean mayEdit) {

    static CampaignHead of(Campaign campaign, WorkingTerms terms, boolean mayEdit, Instant now) {
        return new CampaignHead(
                campaign.publicId(),
                campaign.name,
                campaign.standing(now),
                OfferInWords.line(terms.promised()),
                terms.isPublished(),
                terms.isChanged(),
                campaign.isFinal(),
                mayEdit);
    }

    public String path() {
        return "/portal/campaigns/" + publicId;
    }

    public String endPath() {
        return path() + "/end";
    }

    public String draftPath() {
        return path() + "/draft";
    }

    public String discardPath() {
        return draftPath() + "/removal";
    }

    public boolean isEditable() {
        return mayEdit && !isFinal;
    }

    /** Whether a published campaign has changes that people don't get yet. */
    public boolean hasNews() {
        return isPublished && isChanged;
    }

    /** Whether its time is over, without anybody having ended it. */
    public boolean isOverdue() {
        return standing == CampaignState.ENDED && !isFinal;
    }

    public boolean isLive() {
        return standing == CampaignState.LIVE;
    }

    public boolean isPaused() {
        return standing == CampaignState.PAUSED;
    }

    public boolean isDraft() {
        return standing == CampaignState.DRAFT;
    }
}
