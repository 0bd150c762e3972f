package org.goodturn.person;

import java.util.Optional;

/** Who may read and change a parameter of a person. The shop's server may read and change all. */
public enum Scope {
    /** Pages too, for whoever is named there. */
    PUBLIC,
    /** The person, where a token of the shop proves who it is. */
    PRIVATE,
    /** The shop alone. */
    CLIENT;

    public static Optional<Scope> of(String name) {
        for (var scope : values()) {
            if (scope.name().equals(name)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
