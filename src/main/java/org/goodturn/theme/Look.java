package org.goodturn.theme;

import java.util.Map;

/** What a merchant has chosen: a theme, and values for those of its settings that differ from the theme's defaults. */
public record Look(ThemeId theme, Map<String, String> values) {

    public Look {
        values = Map.copyOf(values);
    }

    public static Look plain(ThemeId theme) {
        return new Look(theme, Map.of());
    }
}
