package org.goodturn.shared.web;

import java.util.Optional;

/** How addresses that were another system's first say that something went wrong: its clients know no other way. */
public interface ErrorDialect {

    /**
     * @param path what was asked for
     * @param problem what happened
     * @return what is written as JSON, or nothing where this dialect is not spoken
     */
    Optional<?> json(String path, Problem problem);
}
