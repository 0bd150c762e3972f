package org.goodturn.shared.web;

import jakarta.persistence.OptimisticLockException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the database would not do, where that is not our own fault: told by PostgreSQL's codes, which never change. */
public enum DatabaseRefusal {
    /** Two people, or two requests of one, did the same thing at the same time: one of them came second. */
    COLLISION(409),
    /** A text with NUL in it, or half a character: such a thing can neither be kept nor found. */
    NO_TEXT(400),
    /** Every connection is in use for too long, or the server is not there. */
    BUSY(503);

    private static final Set<String> SAME_TIME = Set.of("23505", "23503", "40001", "40P01");
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    /** The classes of connections, of resources, and of an operator who shuts the server down. */
    private static final Set<String> AWAY = Set.of("08", "53", "57");

    private static final int DEEPEST = 20;

    private final int status;

    DatabaseRefusal(int status) {
        this.status = status;
    }

    int status() {
        return status;
    }

    /** Whether the same may go well when it is done again. */
    static boolean isCollision(Throwable failure) {
        return behind(failure).filter(COLLISION::equals).isPresent();
    }

    static Optional<DatabaseRefusal> behind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> of(cause).stream())
                .findFirst();
    }

    private static Optional<DatabaseRefusal> of(Throwable cause) {
        return switch (cause) {
            case OptimisticLockException second -> Optional.of(COLLISION);
            case SQLException refused -> of(refused);
            default -> Optional.empty();
        };
    }

    private static Optional<DatabaseRefusal> of(SQLException refused) {
        var state = refused.getSQLState();
        if (state == null) {
            return isLongWait(refused) ? Optional.of(BUSY) : Optional.empty();
        }
        if (SAME_TIME.contains(state)) {
            return Optional.of(COLLISION);
        }
        if (NOT_TEXT.contains(state)) {
            return Optional.of(NO_TEXT);
        }
        return state.length() == 5 && AWAY.contains(state.substring(0, 2)) ? Optional.of(BUSY) : Optional.empty();
    }

    /** The pool's own refusal has no code. */
    private static boolean isLongWait(SQLException refused) {
        return refused.getMessage() != null && refused.getMessage().contains("cquisition timeout");
    }
}
