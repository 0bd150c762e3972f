package org.goodturn.theme.merge;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What is looked at before a text reaches the engine: a text that is too much for it never does. */
final class MergeSyntax {

    static final int MOST_BYTES = 64 * 1024;
    static final int MOST_EXPRESSIONS = 200;
    static final int DEEPEST = 20;

    private MergeSyntax() {}

    static Optional<MergeProblem> problemWith(String text) {
        if (text.length() > MOST_BYTES || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            return problem("merge.too_long", "This text is longer than 64 KB.");
        }
        if (text.chars().filter(character -> character == '{').count() > MOST_EXPRESSIONS) {
            return problem("merge.too_many_fields", "This text has more than " + MOST_EXPRESSIONS + " fields.");
        }
        if (depth(text) > DEEPEST) {
            return problem("merge.too_deep", "Conditions are nested more than " + DEEPEST + " deep.");
        }
        if (text.contains("{!") || text.contains("{|") || text.contains("{[") || text.contains("{@")) {
            return problem("merge.syntax", "After { only a field or #if can follow.");
        }
        return Optional.empty();
    }

    private static int depth(String text) {
        var depth = 0;
        var deepest = 0;
        for (var at = text.indexOf('{'); at >= 0; at = text.indexOf('{', at + 1)) {
            if (text.startsWith("{#if", at)) {
                deepest = Math.max(deepest, ++depth);
            } else if (text.startsWith("{/", at)) {
                depth--;
            }
        }
        return deepest;
    }

    private static Optional<MergeProblem> problem(String code, String sentence) {
        return Optional.of(new MergeProblem(code, sentence));
    }
}
