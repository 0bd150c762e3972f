package org.goodturn.theme.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/** A line of text. */
public record TextSetting(
        String id,
        String label,
        String info,
        @JsonProperty("default") String defaultValue,
        @JsonProperty("max_length") int maxLength)
        implements Setting {

    @Override
    public Optional<String> problemWith(String value, Map<String, String> others) {
        if (value.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of("Write it on one line, without control characters.");
        }
        return value.codePointCount(0, value.length()) <= maxLength
                ? Optional.empty()
                : Optional.of("At most " + maxLength + " characters.");
    }
}
