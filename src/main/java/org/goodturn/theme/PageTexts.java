package org.goodturn.theme;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The texts of one page in one language, with what they mention filled in: {@code t} in templates, as in
 * {@code {t.landing.button}}.
 */
final class PageTexts implements Named {

    private static final Pattern FIELD = Pattern.compile("\\{([a-z_]+(?:\\.[a-z_]+)*)}");

    private final Map<String, String> texts;
    private final Map<String, Object> data;
    private final String prefix;

    PageTexts(Map<String, String> texts, Map<String, Object> data) {
        this(texts, data, "");
    }

    private PageTexts(Map<String, String> texts, Map<String, Object> data, String prefix) {
        this.texts = texts;
        this.data = data;
        this.prefix = prefix;
    }

    /** A text, or the group of texts of that name. */
    @Override
    public Optional<Object> at(String name) {
        var key = prefix + name;
        var text = texts.get(key);
        return text == null ? group(key + ".") : Optional.of(filled(text));
    }

    private Optional<Object> group(String key) {
        return texts.keySet().stream().anyMatch(other -> other.startsWith(key))
                ? Optional.of(new PageTexts(texts, data, key))
                : Optional.empty();
    }

    private String filled(String text) {
        return FIELD.matcher(text).replaceAll(field -> Matcher.quoteReplacement(value(field.group(1))));
    }

    private String value(String path) {
        Object value = data;
        for (var name : path.split("\\.")) {
            value = value instanceof Map<?, ?> map ? map.get(name) : null;
        }
        if (value == null) {
            throw new IllegalArgumentException("a text mentions {" + path + "}, which this page was not given");
        }
        return value.toString();
    }
}
