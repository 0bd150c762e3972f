package org.goodturn.theme.setting;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** One of a few choices. */
public record SelectSetting(
        String id,
        String label,
        String info,
        @JsonProperty("default") String defaultValue,
        List<Option> options) implements Setting {

    public record Option(String value, String label) {}

    @Override
    public Optional<String> problemWith(String value, Map<String, String> others) {
        if (options.stream().anyMatch(option -> option.value().equals(value))) {
            return Optional.empty();
        }
        return Optional.of("One of: " + options.stream().map(Option::value).collect(Collectors.joining(", ")) + ".");
    }
}
