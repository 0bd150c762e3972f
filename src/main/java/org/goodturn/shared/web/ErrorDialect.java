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

    /**
     * @param path what was asked for
     * @param status what it is here, 4xx or 5xx
     * @return what it is there; the same where this dialect is not spoken
     */
    default int status(String path, int status) {
        return status;
    }
}
