package org.goodturn.person.audience;

import java.util.Arrays;

/**
 * How a parameter of a person is compared. Text is compared whatever its case; what is no number is never more or less.
 */
public enum TraitComparison {
    IS("is", "lower(p.parameters ->> %1$s) = lower(%2$s)"),
    IS_NOT("is not", "lower(p.parameters ->> %1$s) <> lower(%2$s)"),
    CONTAINS("contains", "position(lower(%2$s) in lower(p.parameters ->> %1$s)) > 0"),
    AT_LEAST("is at least", number(">=")),
    AT_MOST("is at most", number("<="));

    private final String words;
    private final String sql;

    TraitComparison(String words, String sql) {
        this.words = words;
        this.sql = sql;
    }

    /** @throws IllegalArgumentException when there is none of this name */
    public static TraitComparison of(String name) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "a value is compared by is, is_not, contains, at_least or at_most"));
    }

    public String words() {
        return words;
    }

    boolean isOfNumbers() {
        return this == AT_LEAST || this == AT_MOST;
    }

    /** On {@code person p}. @param name of the bound name of the parameter; and of its value */
    String sql(String name, String value) {
        return sql.formatted(":" + name, ":" + value);
    }

    private static String number(String operator) {
        return "case when p.parameters ->> %1$s ~ '^-?[0-9]{1,18}([.][0-9]{1,10})?$'"
                + " then (p.parameters ->> %1$s)::numeric " + operator + " cast(%2$s as numeric) else false end";
    }
}
