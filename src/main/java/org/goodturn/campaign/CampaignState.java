package org.goodturn.campaign;

import java.util.Set;

/** The life of a campaign. ENDED is final. */
public enum CampaignState {
    DRAFT,
    LIVE,
    PAUSED,
    ENDED;

    Set<CampaignState> next() {
        return switch (this) {
            case DRAFT -> Set.of(LIVE, ENDED);
            case LIVE -> Set.of(PAUSED, ENDED);
            case PAUSED -> Set.of(LIVE, ENDED);
            case ENDED -> Set.of();
        };
    }

    boolean allows(CampaignState target) {
        return next().contains(target);
    }
}
