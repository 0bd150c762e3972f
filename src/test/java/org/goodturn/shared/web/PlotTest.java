package org.goodturn.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PlotTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 16);

    @Test
    void the_largest_number_fits_under_a_round_level() {
        assertThat(plot(3, 0, 7).levels()).containsExactly("8", "6", "4", "2", "0");
        assertThat(plot(0, 0).levels()).containsExactly("4", "3", "2", "1", "0");
        assertThat(plot(201).levels()).containsExactly("400", "300", "200", "100", "0");
    }

    @Test
    void each_day_has_its_place_and_its_words() {
        var plot = plot(0, 4);

        assertThat(plot.line()).isEqualTo("M5 1000L15 0");
        assertThat(plot.points())
                .extracting(Plot.Point::title)
                .containsExactly("Mon 16 Nov 2026: 0", "Tue 17 Nov 2026: 4");
    }

    @Test
    void a_year_has_a_handful_of_labels_inside_the_drawing() {
        var year = plot(LongStream.range(0, 365).toArray());

        assertThat(year.ticks()).hasSize(5);
        assertThat(year.ticks())
                .allSatisfy(tick -> assertThat(Double.parseDouble(tick.at().replace("%", "")))
                        .isBetween(5.0, 95.0));
    }

    private static Plot plot(long... numbers) {
        var values = LongStream.of(numbers).boxed().toList();
        var days =
                LongStream.range(0, numbers.length).mapToObj(MONDAY::plusDays).toList();
        return Plot.of(days, values, List.of(), 1, Long::toString);
    }
}
