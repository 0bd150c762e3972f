package org.goodturn.theme.setting;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private final Settings settings = new Settings(Map.of(
            "page", new ColorSetting("page", "Page", null, "#ffffff", null, 0),
            "accent", new ColorSetting("accent", "Accent", null, "#d33a2f", "page", 3),
            "logo_text", new TextSetting("logo_text", "Name", null, "", 10),
            "corner_radius", new RangeSetting("corner_radius", "Corners", null, "18", 0, 28, "px"),
            "hero",
                    new SelectSetting(
                            "hero",
                            "Picture",
                            null,
                            "gift",
                            List.of(
                                    new SelectSetting.Option("gift", "A gift"),
                                    new SelectSetting.Option("ride", "A ride"))),
            "show_steps", new BooleanSetting("show_steps", "Steps", null, "true")));

    @ParameterizedTest
    @CsvSource({
        "accent, #0f766e",
        "logo_text, Räder",
        "corner_radius, 0",
        "corner_radius, 28",
        "hero, ride",
        "show_steps, false"
    })
    void a_good_value_is_no_problem(String id, String value) {
        assertThat(settings.problemsWith(Map.of(id, value))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "accent, red, Write a colour",
        "accent, '#fff;}*{display:none}', Write a colour",
        "accent, #ffd400, Choose a darker colour",
        "logo_text, Bikes and Company, At most 10",
        "corner_radius, 29, from 0 to 28",
        "corner_radius, 99999999999, from 0 to 28",
        "corner_radius, 1.5, from 0 to 28",
        "hero, nothing, 'One of: gift, ride'",
        "show_steps, yes, true or false",
        "accnet, #000000, There is no such setting"
    })
    void a_bad_value_is_answered_with_what_would_be_good(String id, String value, String sentence) {
        assertThat(settings.problemsWith(Map.of(id, value)).get(id)).contains(sentence);
    }

    @Test
    void control_characters_stay_out_of_texts() {
        assertThat(settings.problemsWith(Map.of("logo_text", "a\r\nb"))).containsKey("logo_text");
    }

    @Test
    void a_colour_is_compared_with_the_one_it_is_used_with() {
        var values = Map.of("page", "#1c1a20", "accent", "#ffd400");

        assertThat(settings.problemsWith(values)).isEmpty();
    }

    @Test
    void a_value_that_is_no_longer_accepted_gives_way_to_the_default() {
        var complete = settings.complete(Map.of("corner_radius", "900", "hero", "ride", "gone", "x"));

        assertThat(complete)
                .containsEntry("corner_radius", "18")
                .containsEntry("hero", "ride")
                .doesNotContainKey("gone");
    }

    @Test
    void templates_see_switches_as_such_and_colours_with_what_can_be_read_on_them() {
        var shown = settings.shown(Map.of("show_steps", "false"));

        assertThat(shown).containsEntry("show_steps", false).containsEntry("accent_text", "#ffffff");
    }
}
