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
 * @param split the newest of them, told apart by an audience; null when none was asked for or it took too long
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
        AudienceFigures.Split split,
        List<TermsDifference.Change> changes) {

    /** Whether there were more friends than were told apart. */
    public boolean isSample() {
        return figures.friends() > AudienceFigures.MOST;
    }

    public boolean isOld() {
        return !isDraft && !isInForce;
    }
}
