package org.goodturn.theme.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import java.util.Optional;

/** A switch. */
public record BooleanSetting(
        String id,
        String label,
        String info,
        @JsonProperty("default") String defaultValue) implements Setting {

    @Override
    public Optional<String> problemWith(String value, Map<String, String> others) {
        return value.equals("true") || value.equals("false") ? Optional.empty() : Optional.of("Either true or false.");
    }

    @Override
    public Object shown(String value) {
        return Boolean.valueOf(value);
    }
}
