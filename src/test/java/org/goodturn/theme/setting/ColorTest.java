package org.goodturn.theme.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ColorTest {

    private static final Color DARK = Color.of("#14121c");

    @Test
    void contrast_is_counted_as_wcag_does() {
        assertThat(Color.of("#000000").contrastWith(Color.WHITE)).isCloseTo(21, within(0.01));
        assertThat(Color.of("#777777").contrastWith(Color.WHITE)).isCloseTo(4.48, within(0.01));
        assertThat(Color.WHITE.contrastWith(Color.WHITE)).isCloseTo(1, within(0.001));
    }

    @RepeatedTest(200)
    void text_can_be_read_on_any_colour_and_any_colour_can_be_made_readable() {
        var random = new Random();
        var color = new Color(random.nextInt(256), random.nextInt(256), random.nextInt(256));

        assertThat(color.contrastWith(color.textOn())).as(color.toString()).isGreaterThanOrEqualTo(Color.READABLE);
        assertThat(color.readableOn(Color.WHITE, 5).contrastWith(Color.WHITE))
                .as(color.toString())
                .isGreaterThanOrEqualTo(5);
        assertThat(color.readableOn(DARK, 5).contrastWith(DARK))
                .as(color.toString())
                .isGreaterThanOrEqualTo(5);
    }

    @Test
    void a_colour_that_can_be_read_stays_as_it_is() {
        assertThat(Color.of("#7c3aed").readableOn(Color.WHITE, 4.5)).isEqualTo(Color.of("#7c3aed"));
    }

    @Test
    void only_six_digits_are_a_colour() {
        assertThat(Color.isColor("#c2410c")).isTrue();
        assertThat(Color.isColor("red")).isFalse();
        assertThat(Color.isColor("#fff")).isFalse();
        assertThat(Color.isColor("#c2410c;}body{display:none")).isFalse();
    }
}
