package org.goodturn.person;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What was told of a person beside the profile, by name, and who may read and change each of it. */
@Embeddable
record Parameters(
        @Column(name = "parameters") @JdbcTypeCode(SqlTypes.JSON)
        Map<String, Object> values,

        @JdbcTypeCode(SqlTypes.JSON) Map<String, Scope> scopes) {

    static final Parameters NONE = new Parameters(Map.of(), Map.of());

    boolean has(String name) {
        return values.containsKey(name);
    }

    Scope scopeOf(String name) {
        return scopes.getOrDefault(name, Scope.PRIVATE);
    }

    Map<String, Object> in(Scope... open) {
        var readable = new HashMap<>(values);
        readable.keySet().removeIf(name -> !List.of(open).contains(scopeOf(name)));
        return readable;
    }

    Parameters opened(String name, Scope scope) {
        var changed = new HashMap<>(scopes);
        changed.put(name, scope);
        return new Parameters(values, changed);
    }

    /** @param fresh scope of those that are not known yet */
    Parameters with(Map<String, Object> told, Authority by, Scope fresh) {
        var all = new HashMap<>(values);
        var opened = new HashMap<>(scopes);
        told.forEach((name, value) -> {
            var isAllowed = all.containsKey(name) ? by.mayWrite(scopeOf(name)) : by.mayAdd(all.size());
            if (by.maySay(value) && isAllowed && all.put(name, value) == null) {
                opened.put(name, fresh);
            }
        });
        return new Parameters(all, opened);
    }

    /** With those of another that are not known here, each as open as it was there. */
    Parameters filledFrom(Parameters other) {
        var filled = this;
        for (var name : other.unknownTo(this).keySet()) {
            filled = filled.with(Map.of(name, other.values.get(name)), Authority.SERVER, other.scopeOf(name));
        }
        return filled;
    }

    Map<String, Object> unknownTo(Parameters other) {
        var unknown = new HashMap<>(values);
        unknown.keySet().removeAll(other.values.keySet());
        return unknown;
    }

    /** Without those that still are as they are there. */
    Parameters without(Map<String, Object> taken) {
        var own = new HashMap<>(values);
        own.entrySet().removeIf(known -> Objects.equals(taken.get(known.getKey()), known.getValue()));
        return new Parameters(own, scopes);
    }
}
