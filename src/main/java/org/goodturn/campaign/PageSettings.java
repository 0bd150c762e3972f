package org.goodturn.campaign;

import java.util.Map;

/**
 * How a campaign's pages look.
 *
 * @param theme id of a theme in {@code themes/}
 * @param settings values for the theme's settings, by their id; what is missing takes the theme's default
 */
public record PageSettings(String theme, Map<String, String> settings) {

    public PageSettings {
        settings = Map.copyOf(settings);
    }
}
