package org.goodturn.campaign.web;

import io.quarkus.qute.TemplateExtension;
import org.goodturn.campaign.CampaignState;

/** How pages call the states of a campaign, and in which tone. */
@TemplateExtension
class CampaignText {

    private CampaignText() {}

    static String title(CampaignState state) {
        return switch (state) {
            case DRAFT -> "Draft";
            case LIVE -> "Live";
            case PAUSED -> "Paused";
            case ENDED -> "Ended";
        };
    }

    /** As {@code tags/badge.html} knows tones; null for none. */
    static String tone(CampaignState state) {
        return switch (state) {
            case LIVE -> "good";
            case PAUSED -> "waiting";
            case DRAFT -> "info";
            case ENDED -> null;
        };
    }
}
