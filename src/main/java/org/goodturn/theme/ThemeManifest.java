package org.goodturn.theme;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Optional;
import org.goodturn.theme.setting.Setting;

/** What {@code theme.yaml} says about its theme. Its shape is checked before by {@link ThemeSchema}. */
public record ThemeManifest(
        ThemeId id,
        String name,
        String version,
        int api,
        @JsonProperty("parent") ThemeId parentOrNull,
        List<String> locales,
        List<Group> settings) {

    public ThemeManifest {
        locales = locales == null ? List.of() : List.copyOf(locales);
        settings = settings == null ? List.of() : List.copyOf(settings);
    }

    /** Settings that are shown together in a form. */
    public record Group(String group, String label, List<Setting> fields) {}

    public Optional<ThemeId> parent() {
        return Optional.ofNullable(parentOrNull);
    }
}
