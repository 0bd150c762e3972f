package org.goodturn.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The texts of a theme in all its languages: {@code locales/<language>.json} of the theme and its ancestors. A text
 * that a language lacks is taken from English.
 */
final class ThemeTexts {

    private static final String FALLBACK = "en";

    private final Map<String, Map<String, String>> byLanguage = new HashMap<>();

    ThemeTexts(Theme theme) {
        for (var language : languagesOf(theme)) {
            var texts = new HashMap<String, String>();
            for (var source : List.of(FALLBACK, language)) {
                theme.lineage().forEach(member -> addTexts(texts, member, source));
            }
            byLanguage.put(language, Map.copyOf(texts));
        }
    }

    Set<String> languages() {
        return byLanguage.keySet();
    }

    /** The language to answer in: the asked one if the theme speaks it, else English. */
    String languageFor(Locale locale) {
        var language = locale.getLanguage();
        return byLanguage.containsKey(language) ? language : FALLBACK;
    }

    Map<String, String> in(String language) {
        return byLanguage.get(language);
    }

    private static Set<String> languagesOf(Theme theme) {
        var languages = new LinkedHashSet<>(Set.of(FALLBACK));
        theme.lineage().forEach(member -> languages.addAll(member.manifest().locales()));
        return languages;
    }

    private static void addTexts(Map<String, String> texts, Theme theme, String language) {
        var path = "locales/" + language + ".json";
        var json = theme.ownText(path);
        if (json.isEmpty() && theme.manifest().locales().contains(language)) {
            throw new ThemeBroken(
                    theme.id().value(), "it names the language '" + language + "' but has no " + path + ".");
        }
        try {
            flatten("", new ObjectMapper().readTree(json.orElse("{}")), texts);
        } catch (JsonProcessingException e) {
            throw new ThemeBroken(theme.id().value(), path + " can't be read: " + e.getOriginalMessage(), e);
        }
    }

    private static void flatten(String prefix, JsonNode node, Map<String, String> texts) {
        node.properties().forEach(entry -> {
            var key = prefix + entry.getKey();
            if (entry.getValue().isObject()) {
                flatten(key + ".", entry.getValue(), texts);
            } else {
                texts.put(key, entry.getValue().asText());
            }
        });
    }
}
