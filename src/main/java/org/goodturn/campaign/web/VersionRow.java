package org.goodturn.campaign.web;

import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.TermsDifference;

/**
 * One version in the list.
 *
 * @param at when it was published; when it was begun, for the draft
 * @param by who published it; null for the draft
 * @param figures of the friends who came by it
 * @param changes to the version before; empty for the first
 */
public record VersionRow(
        int number,
        boolean isDraft,
        boolean isInForce,
        Instant at,
        String by,
        String offer,
        VersionFigures.Figures figures,
        List<TermsDifference.Change> changes) {

    public boolean isOld() {
        return !isDraft && !isInForce;
    }
}
