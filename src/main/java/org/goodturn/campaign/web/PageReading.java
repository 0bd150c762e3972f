package org.goodturn.campaign.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.campaign.PageSettings;
import org.goodturn.shared.web.Problems;
import org.goodturn.theme.Theme;
import org.goodturn.theme.Themes;

/** Makes a look of what was typed, by the rules of the theme. */
@ApplicationScoped
class PageReading {

    private final Themes themes;

    PageReading(Themes themes) {
        this.themes = themes;
    }

    List<Theme> all() {
        return themes.all();
    }

    /** The theme of that name; the standard one when it is no longer installed. */
    Theme theme(String id) {
        return find(id).orElseGet(() -> themes.find(Themes.DEFAULT).orElseThrow());
    }

    /** Problems are named like the fields. */
    Optional<PageSettings> read(PageForm form, Problems problems) {
        var theme = find(form.theme());
        if (theme.isEmpty()) {
            problems.add("theme", "Choose one of the themes.");
            return Optional.empty();
        }
        var values = form.values(theme.get());
        var wrong = theme.get().settings().problemsWith(values);
        if (form.theme().equals(form.settingsOf())) {
            wrong.forEach((id, sentence) -> problems.add("setting-" + id, sentence));
        }
        values.keySet().removeAll(wrong.keySet());
        return Optional.of(new PageSettings(form.theme(), chosen(theme.get(), values)));
    }

    /** What is as the theme has it is not kept, so that a new version of the theme can do better. */
    private static Map<String, String> chosen(Theme theme, Map<String, String> values) {
        var chosen = new HashMap<>(values);
        chosen.entrySet().removeIf(entry -> entry.getValue()
                .equals(theme.settings().byId().get(entry.getKey()).defaultValue()));
        return chosen;
    }

    private Optional<Theme> find(String id) {
        return themes.all().stream()
                .map(Theme::id)
                .filter(known -> known.value().equals(id))
                .findFirst()
                .flatMap(themes::find);
    }

    /** Names of themes and their settings by id, for telling differences. */
    Map<String, String> names() {
        var names = new HashMap<String, String>();
        themes.all().forEach(theme -> {
            theme.settings().byId().forEach((id, setting) -> names.put(id, setting.label()));
            names.put(theme.id().value(), theme.name());
        });
        return names;
    }
}
