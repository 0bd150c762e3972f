package org.goodturn.replay.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.campaign.Campaign;
import org.goodturn.replay.Outcome;
import org.goodturn.replay.Replay;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.web.MoneyJson;

/**
 * A replay as the API speaks of one.
 *
 * @param version number of the draft; null when what was published was replayed
 * @param state QUEUED, RUNNING, DONE or FAILED
 * @param to the first moment after the period
 * @param problem why it failed; else null
 * @param outcome null before it is done
 */
@Schema(name = "Replay")
record ReplayJson(
        @JsonProperty("replay_id") String replayId,
        @JsonProperty("campaign_id") String campaignId,
        Integer version,
        String state,
        int percent,
        Instant from,
        Instant to,
        String problem,
        Figures outcome) {

    /** What would be different, in figures. */
    @Schema(name = "ReplayFigures")
    record Figures(int differences, Side history, Side replayed) {

        static Figures of(Outcome outcome) {
            return new Figures(
                    outcome.differences(),
                    new Side(
                            outcome.before(),
                            outcome.percentBefore(),
                            outcome.costs().stream()
                                    .map(cost -> money(cost.before(), cost.currency()))
                                    .toList()),
                    new Side(
                            outcome.after(),
                            outcome.percentAfter(),
                            outcome.costs().stream()
                                    .map(cost -> money(cost.after(), cost.currency()))
                                    .toList()));
        }

        private static MoneyJson money(long minor, String currency) {
            return MoneyJson.of(Money.of(minor, currency));
        }
    }

    /** @param percentages how many of the rewards are percentages, whose cost nobody knows beforehand */
    @Schema(name = "ReplaySide")
    record Side(int rewards, int percentages, List<MoneyJson> costs) {}

    static ReplayJson of(Campaign campaign, Replay replay) {
        return new ReplayJson(
                replay.publicId(),
                campaign.publicId(),
                replay.versionNumber(),
                replay.state().name(),
                replay.percent(),
                replay.from(),
                replay.to(),
                replay.problem(),
                replay.isDone() ? Figures.of(replay.outcome()) : null);
    }
}
