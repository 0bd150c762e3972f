package org.goodturn.report.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.campaign.Campaign;
import org.goodturn.report.Figures;
import org.goodturn.report.Report;
import org.goodturn.report.Tile;
import org.goodturn.report.Trend;
import org.goodturn.shared.web.Link;
import org.goodturn.shared.web.Option;
import org.goodturn.shared.web.Plot;
import org.goodturn.shared.web.Problems;

/** The report as its page shows it. */
public record ReportView(
        ReportForm form, ReportForm.Chosen chosen, Optional<Campaign> campaign, List<Campaign> campaigns, Trend trend) {

    /** One of the choices above the report. */
    public record Choice(String title, String link, boolean isCurrent) {}

    public record DayRow(Report.Day day, RowLinks rows) {}

    public record ChannelRow(Report.ByChannel channel, RowLinks rows) {}

    public Problems problems() {
        return chosen.problems();
    }

    /** What was typed if it could not be understood, else what is shown. */
    public String from() {
        return problems().any() ? form.from() : chosen.period().first().toString();
    }

    public String to() {
        return problems().any() ? form.to() : chosen.period().last().toString();
    }

    public List<Choice> presets() {
        return Arrays.stream(Preset.values())
                .map(preset ->
                        new Choice(preset.title(), kept(here().with("range", preset.id())), preset == chosen.preset()))
                .toList();
    }

    public List<Option> campaignOptions() {
        return Stream.concat(
                        Stream.of(new Option("", "All campaigns")),
                        campaigns.stream().map(one -> new Option(one.publicId(), one.name)))
                .toList();
    }

    public List<Tile> tiles() {
        return Tile.of(trend, measure -> dated(here()).with("measure", measure.id()) + "#trend");
    }

    public Plot plot() {
        return Plot.of(trend.dates(), trend.numbers(), trend.numbersBefore(), trend.unit(), trend::words);
    }

    public Figures total() {
        return trend.now().total();
    }

    public List<FunnelStep> funnel() {
        return FunnelStep.of(total(), rows());
    }

    /** Newest first. */
    public List<DayRow> days() {
        return trend.now().days().reversed().stream()
                .map(day -> new DayRow(day, rows().on(day.date())))
                .toList();
    }

    public List<ChannelRow> channels() {
        return trend.now().channels().stream()
                .map(row -> new ChannelRow(row, rows().through(row.channel().id())))
                .toList();
    }

    public String daysFile() {
        return dated(Link.to("/portal/report/days.csv")).toString();
    }

    public String channelsFile() {
        return dated(Link.to("/portal/report/channels.csv")).toString();
    }

    private RowLinks rows() {
        return RowLinks.over(chosen.period(), campaignId());
    }

    private String kept(Link link) {
        return link.with("campaign", campaignId())
                .with("measure", trend.measure().id())
                .toString();
    }

    /** The same report from another address. */
    private Link dated(Link link) {
        var period = chosen.period();
        var range = chosen.preset() == null ? null : chosen.preset().id();
        return link.with("range", range)
                .with("from", range == null ? period.first() : null)
                .with("to", range == null ? period.last() : null)
                .with("campaign", campaignId());
    }

    private String campaignId() {
        return campaign.map(Campaign::publicId).orElse(null);
    }

    private static Link here() {
        return Link.to("/portal/report");
    }
}
