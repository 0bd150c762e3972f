package org.goodturn.theme.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A colour, written {@code #rrggbb}.
 *
 * @param contrastWith a colour, or the id of another colour setting, that this one has to stand out from; may be null
 * @param min the contrast it needs then, from 1 to 21
 */
public record ColorSetting(
        String id,
        String label,
        String info,
        @JsonProperty("default") String defaultValue,
        @JsonProperty("contrast_with") String contrastWith,
        double min)
        implements Setting {

    private static final Color LIGHT_PAGE = Color.of("#f7efe6");
    private static final Color DARK_PAGE = Color.of("#26242e");
    private static final double COMFORTABLE = 5.0;

    @Override
    public Optional<String> problemWith(String value, Map<String, String> others) {
        if (!Color.isColor(value)) {
            return Optional.of("Write a colour like #c2410c.");
        }
        if (contrastWith == null) {
            return Optional.empty();
        }
        var other = others.getOrDefault(contrastWith, contrastWith);
        return Color.isColor(other) ? tooClose(Color.of(value), Color.of(other)) : Optional.empty();
    }

    /** The colour, the text that can be read on it, and itself as text on a light and on a dark page. */
    @Override
    public Map<String, String> properties(String value) {
        var color = Color.of(value);
        return Map.of(
                id,
                color.toString(),
                id + "_text",
                color.textOn().toString(),
                id + "_on_light",
                color.readableOn(LIGHT_PAGE, COMFORTABLE).toString(),
                id + "_on_dark",
                color.readableOn(DARK_PAGE, COMFORTABLE).toString());
    }

    private Optional<String> tooClose(Color color, Color background) {
        var contrast = color.contrastWith(background);
        return contrast >= min
                ? Optional.empty()
                : Optional.of(String.format(
                        Locale.ROOT,
                        "Too close to %s to be seen well: contrast %.1f, needs %.1f. Choose a %s colour.",
                        background,
                        contrast,
                        min,
                        background.isLight() ? "darker" : "lighter"));
    }
}
