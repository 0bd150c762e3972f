package org.goodturn.report;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.share.Channel;

/** Everything that was counted in one period: as a whole, by day, by channel. */
public record Report(Period period, List<Fact> facts) {

    public record Day(LocalDate date, Figures figures) {}

    public record ByChannel(Channel channel, Figures figures) {

        private static final Comparator<ByChannel> BUSIEST = Comparator.comparing(
                        (ByChannel row) -> row.figures.conversions())
                .thenComparing(row -> row.figures.friends())
                .thenComparing(row -> row.figures.clicks())
                .thenComparing(row -> row.figures.shares())
                .reversed()
                .thenComparing(ByChannel::channel);
    }

    public Figures total() {
        return Figures.of(facts);
    }

    /** Every day of the period, the quiet ones too, oldest first. */
    public List<Day> days() {
        var byDay = facts.stream().collect(Collectors.groupingBy(Fact::day));
        var dates = period.days();
        return IntStream.range(0, dates.size())
                .mapToObj(i -> new Day(dates.get(i), Figures.of(byDay.getOrDefault(i + 1, List.of()))))
                .toList();
    }

    /** Channels that anything came through, the most successful first. */
    public List<ByChannel> channels() {
        Map<Channel, List<Fact>> byChannel = facts.stream()
                .filter(fact -> fact.channel() != null)
                .collect(Collectors.groupingBy(fact -> Channel.parse(fact.channel())));
        return byChannel.entrySet().stream()
                .map(row -> new ByChannel(row.getKey(), Figures.of(row.getValue())))
                .sorted(ByChannel.BUSIEST)
                .toList();
    }
}
