package org.goodturn.shared.web;

import io.quarkus.qute.TemplateData;
import jakarta.validation.ConstraintViolation;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

/** What is wrong with a form, field by field; {@code tags/field.html} shows it beside the field. */
@TemplateData
public final class Problems {

    private final Map<String, String> sentences = new LinkedHashMap<>();

    private Problems() {}

    public static Problems none() {
        return new Problems();
    }

    public static Problems of(Collection<? extends ConstraintViolation<?>> violations) {
        var problems = none();
        violations.forEach(violation -> problems.add(field(violation), violation.getMessage()));
        return problems;
    }

    /** Keeps the first sentence about a field. */
    public Problems add(String field, String sentence) {
        sentences.putIfAbsent(field, sentence);
        return this;
    }

    public boolean any() {
        return !sentences.isEmpty();
    }

    public boolean has(String field) {
        return sentences.containsKey(field);
    }

    public String of(String field) {
        return sentences.get(field);
    }

    /** The last part of the path: what the field is called in the form. */
    static String field(ConstraintViolation<?> violation) {
        var path = violation.getPropertyPath().toString();
        return path.substring(path.lastIndexOf('.') + 1);
    }
}
