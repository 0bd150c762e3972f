package org.goodturn.theme.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** A whole number between two others, with the unit it has in CSS. */
public record RangeSetting(
        String id,
        String label,
        String info,
        @JsonProperty("default") String defaultValue,
        int min,
        int max,
        String unit)
        implements Setting {

    private static final Pattern WHOLE_NUMBER = Pattern.compile("-?\\d{1,6}");

    @Override
    public Optional<String> problemWith(String value, Map<String, String> others) {
        if (WHOLE_NUMBER.matcher(value).matches()) {
            var number = Integer.parseInt(value);
            if (number >= min && number <= max) {
                return Optional.empty();
            }
        }
        return Optional.of("A whole number from " + min + " to " + max + ".");
    }

    @Override
    public Map<String, String> properties(String value) {
        return Map.of(id, value + unit);
    }
}
