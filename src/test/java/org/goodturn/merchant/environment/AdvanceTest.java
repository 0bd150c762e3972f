package org.goodturn.merchant.environment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdvanceTest {

    private static final Instant FEBRUARY = Instant.parse("2027-02-01T00:00:00Z");

    @ParameterizedTest
    @CsvSource({
        "P6D, PT144H",
        "p6d, PT144H",
        "P2W, PT336H",
        "PT36H, PT36H",
        "P1M, PT672H",
        "P1DT2H30M, PT26H30M",
        "P10Y, PT87672H",
        "PT1.9S, PT1S"
    })
    void periods_and_durations_are_counted_from_now_on(String text, Duration expected) {
        assertThat(Advance.parse(text).from(FEBRUARY)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "6 days", "P", "PT", "P6", "P1DT", "6D", "P1D2", "PT1D", "P9999999999999D", "Pé"})
    void anything_else_is_refused_with_an_example(String text) {
        assertThatThrownBy(() -> Advance.parse(text)).hasMessageContaining("P6D");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-P6D", "P-6D", "PT-1S", "P0D", "PT0S", "PT0.5S", "P1DT-24H"})
    void time_never_stands_still_or_goes_back(String text) {
        assertThatThrownBy(() -> Advance.parse(text).from(FEBRUARY)).hasMessageContaining("forward");
    }

    @ParameterizedTest
    @ValueSource(strings = {"P11Y", "P10Y1D", "P2147483647D", "P2147483647Y", "PT2562047788015H"})
    void nobody_leaps_further_than_anything_waits(String text) {
        assertThatThrownBy(() -> Advance.parse(text).from(FEBRUARY)).hasMessageContaining("ten years");
    }
}
