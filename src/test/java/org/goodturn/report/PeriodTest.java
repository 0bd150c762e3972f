package org.goodturn.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PeriodTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);

    @Test
    void the_last_seven_days_end_today() {
        var week = Period.lastDays(7, TODAY, ZoneOffset.UTC);

        assertThat(week.days())
                .hasSize(7)
                .startsWith(LocalDate.of(2026, 11, 15))
                .endsWith(TODAY);
        assertThat(week.before().days()).hasSize(7).endsWith(LocalDate.of(2026, 11, 14));
    }

    @Test
    void a_day_begins_at_midnight_of_the_zone() {
        var day = Period.lastDays(1, TODAY, ZoneId.of("Asia/Tokyo"));

        assertThat(day.start()).hasToString("2026-11-20T15:00:00Z");
        assertThat(day.end()).hasToString("2026-11-21T15:00:00Z");
    }

    @Test
    void a_period_has_an_order_and_a_limit() {
        assertThatThrownBy(() -> new Period(TODAY, TODAY.minusDays(1), ZoneOffset.UTC))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Period.lastDays(Period.LONGEST + 1, TODAY, ZoneOffset.UTC))
                .hasMessage("at most 731 days");
    }
}
