package org.goodturn.campaign.web;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.goodturn.shared.web.Option;
import org.goodturn.theme.Theme;
import org.goodturn.theme.ThemeManifest;

/**
 * What the form of the page's look consists of.
 *
 * @param theme whose settings are shown
 */
public record PageView(String theme, List<Option> themes, List<Group> groups) {

    /** Settings that belong together. */
    public record Group(String label, List<SettingField> fields) {}

    /** @param values what is chosen; the rest takes the theme's defaults */
    static PageView of(Theme theme, List<Theme> all, Map<String, String> values) {
        var themes = all.stream()
                .map(one -> new Option(one.id().value(), one.name()))
                .toList();
        var shown = new HashSet<String>();
        var groups = theme.groups().stream()
                .map(group -> new Group(group.label(), fields(theme, group, values, shown)))
                .filter(group -> !group.fields().isEmpty())
                .toList();
        return new PageView(theme.id().value(), themes, groups);
    }

    /** A setting that a theme says anew stands in the theme's own group only. */
    private static List<SettingField> fields(
            Theme theme, ThemeManifest.Group group, Map<String, String> values, Set<String> shown) {
        return group.fields().stream()
                .filter(field -> shown.add(field.id()))
                .map(field -> theme.settings().byId().get(field.id()))
                .map(setting -> SettingField.of(setting, values.getOrDefault(setting.id(), setting.defaultValue())))
                .toList();
    }
}
