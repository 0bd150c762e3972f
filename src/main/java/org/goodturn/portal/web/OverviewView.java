package org.goodturn.portal.web;

import java.util.List;
import org.goodturn.report.LatestReferrals;
import org.goodturn.report.SetupStep;
import org.goodturn.report.Tile;
import org.goodturn.report.Trend;
import org.goodturn.report.Trouble;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Plot;

/** The page one lands on. */
public record OverviewView(
        Trend trend, List<SetupStep> setup, List<Trouble> troubles, List<LatestReferrals.Row> latest) {

    private static final List<Integer> LENGTHS = List.of(7, 30, 90);

    /** A length of time to look at. */
    public record Choice(int days, String link, boolean isCurrent) {}

    public List<Choice> choices() {
        return LENGTHS.stream()
                .map(days -> new Choice(days, link(days, trend.measure().id()), days == days()))
                .toList();
    }

    public int days() {
        return trend.now().period().length();
    }

    public List<Tile> tiles() {
        return Tile.of(trend, measure -> link(days(), measure.id()) + "#trend");
    }

    public Plot plot() {
        return Plot.of(trend.dates(), trend.numbers(), trend.numbersBefore(), trend.unit(), trend::words);
    }

    public long setupDone() {
        return setup.stream().filter(SetupStep::isDone).count();
    }

    public boolean isSetUp() {
        return setupDone() == setup.size();
    }

    /** The first step that is not done; null when all are. */
    public SetupStep nextStep() {
        return setup.stream().filter(step -> !step.isDone()).findFirst().orElse(null);
    }

    private static String link(int days, String measure) {
        return Link.to("/portal").with("days", days).with("measure", measure).toString();
    }
}
