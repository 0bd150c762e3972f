package org.goodturn.shared.web;

import java.util.function.Supplier;
import org.goodturn.shared.text.WebUrl;

/** Makes values of typed text. A value refuses with a sentence, which becomes the problem of its field. */
public final class FormReading {

    private final Problems problems;

    public FormReading(Problems problems) {
        this.problems = problems;
    }

    /** The value, or null when it has become a problem. */
    public <T> T field(String name, Supplier<T> value) {
        try {
            return value.get();
        } catch (IllegalArgumentException refused) {
            var sentence = refused.getMessage();
            problems.add(name, sentence == null || sentence.isBlank() ? "This is not one we know." : capital(sentence));
            return null;
        }
    }

    /** People type "shop.example" and mean https. */
    public WebUrl webUrl(String typed) {
        var text = typed == null ? "" : typed.strip();
        return new WebUrl(text.contains("://") ? text : "https://" + text);
    }

    private static String capital(String sentence) {
        var full = Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1);
        return full.endsWith(".") || full.endsWith("?") ? full : full + ".";
    }
}
