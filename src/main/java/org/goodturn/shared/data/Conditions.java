package org.goodturn.shared.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;

/** The conditions of a list. Only what is asked for stands in the SQL, so that the planner sees which index fits. */
public final class Conditions {

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** @param condition SQL of ours, which names the value as {@code :name} */
    public Conditions and(String condition, String name, Object value) {
        values.put(name, value);
        return and(condition);
    }

    public Conditions and(String condition) {
        conditions.add(condition);
        return this;
    }

    /** A value that conditions name beside their own. */
    public Conditions with(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** The same, unless there is no value. */
    public Conditions withGiven(String name, Object value) {
        return value == null ? this : with(name, value);
    }

    /** Leaves the condition out when there is no value. */
    public Conditions ifGiven(String name, Object value, String condition) {
        return value == null ? this : and(condition, name, value);
    }

    /** For {@code where}. */
    public String sql() {
        return String.join(" and ", conditions);
    }

    /** @param sql with these conditions in it */
    public <T> List<T> rows(Jdbi jdbi, String sql, Class<T> row) {
        return jdbi.withHandle(
                handle -> handle.createQuery(sql).bindMap(values).mapTo(row).list());
    }
}
