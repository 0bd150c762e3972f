package org.goodturn.theme.merge;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Expression;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.ValueResolvers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads and fills text that a merchant wrote. It understands {@code {field}}, {@code {field ?: 'default'}} and
 * {@code {#if field}…{#else}…{/if}}, and nothing else. What comes out is plain text: whoever puts it into HTML escapes
 * it, as the theme engine always does.
 */
public final class MergeText {

    private static final String DEFAULT = "?:";

    /** Knows one section and how to look into a map: no loops, no includes, no methods, no beans, no configuration. */
    private static final Engine ENGINE = Engine.builder()
            .addSectionHelper(new IfSectionHelper.Factory())
            .addValueResolvers(ValueResolvers.mapResolver(), ValueResolvers.orResolver())
            .addResultMapper(new NothingForMissing())
            .strictRendering(true)
            .build();

    private MergeText() {}

    /** What is wrong with this text, empty if nothing is. To be asked before a text is saved. */
    public static Optional<MergeProblem> problemWith(MergePlace place, String text) {
        var problem = MergeSyntax.problemWith(text);
        if (problem.isPresent()) {
            return problem;
        }
        try {
            return unknownField(place, ENGINE.parse(text));
        } catch (TemplateException e) {
            return Optional.of(new MergeProblem("merge.syntax", "This can't be read: " + firstLine(e.getMessage())));
        }
    }

    /** The text with its fields filled in, or nothing if the text is not sound. A field without a value is left out. */
    public static Optional<String> filled(MergePlace place, String text, Map<String, String> values) {
        if (problemWith(place, text).isPresent()) {
            return Optional.empty();
        }
        var data = new HashMap<String, Object>();
        place.fields().forEach(field -> data.put(field, values.get(field)));
        return Optional.of(ENGINE.parse(text).data(data).render());
    }

    private static Optional<MergeProblem> unknownField(MergePlace place, Template template) {
        return template.getExpressions().stream()
                .filter(Predicate.not(Expression::isLiteral))
                .filter(expression -> !place.fields().contains(fieldOf(expression)))
                .findFirst()
                .map(expression -> new MergeProblem(
                        "merge.unknown_field",
                        "There is no field {" + expression.toOriginalString() + "} here. There are: "
                                + place.fields().stream()
                                        .map(field -> "{" + field + "}")
                                        .collect(Collectors.joining(", "))
                                + "."));
    }

    /** The field an expression asks for; something that is no field's name if it asks for more than a field. */
    private static String fieldOf(Expression expression) {
        if (expression.hasNamespace()) {
            return expression.getNamespace() + ":";
        }
        var parts = expression.getParts();
        var last = parts.getLast();
        var hasDefault = last.isVirtualMethod() && last.getName().equals(DEFAULT) && hasLiteralDefault(last);
        return names(hasDefault ? parts.subList(0, parts.size() - 1) : parts);
    }

    private static boolean hasLiteralDefault(Expression.Part part) {
        return part.asVirtualMethod().getParameters().stream().allMatch(Expression::isLiteral);
    }

    private static String names(List<Expression.Part> parts) {
        return parts.stream()
                .map(part -> part.isVirtualMethod() ? part.getName() + "()" : part.getName())
                .collect(Collectors.joining("."));
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unbalanced braces");
    }
}
