package org.goodturn.hosted.web;

import java.time.Instant;
import java.util.Optional;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;

/**
 * What pages show of one campaign: a value, so that it can be remembered for a moment.
 *
 * @param root before the path of every page: nothing on a program domain, the place of the preview in the portal
 */
record Program(
        Storefront storefront,
        long campaignId,
        String campaign,
        Door door,
        long versionId,
        CampaignTerms terms,
        String root) {

    /** Whether friends may come in. */
    enum Door {
        OPEN,
        PAUSED,
        /** The last day has passed. */
        EXPIRED,
        /** Somebody ended it. */
        ENDED;

        /** Nothing for a campaign that nobody is to know of yet. */
        static Optional<Door> of(Campaign campaign, Instant now) {
            return switch (campaign.state()) {
                case DRAFT -> Optional.empty();
                case LIVE -> Optional.of(campaign.isOver(now) ? EXPIRED : OPEN);
                case PAUSED -> Optional.of(PAUSED);
                case ENDED -> Optional.of(ENDED);
            };
        }
    }

    boolean isOpen() {
        return door == Door.OPEN;
    }

    /** Where somebody joins. */
    String sharePath() {
        return root + "/share/" + campaign;
    }
}
