package org.goodturn.shared.database;

import io.agroal.api.AgroalDataSource;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.goodturn.shared.home.CannotStart;

/**
 * Row-level security holds only for a role that cannot step around it. Before anything is served, this asks PostgreSQL
 * what the application's role could do, and refuses to start with one that could.
 */
@ApplicationScoped
public class WallCheck {

    private enum Hole {
        SUPERUSER(
                "select exists (select from pg_roles where rolsuper and pg_has_role(current_user, oid, 'member'))",
                "is a superuser, or may become one: alter role %1$s nosuperuser, and revoke the roles it is a member of"),
        BYPASS(
                "select exists (select from pg_roles where rolbypassrls and pg_has_role(current_user, oid, 'member'))",
                "may bypass row-level security: alter role %1$s nobypassrls, and revoke the roles it is a member of"),
        OWNER(
                """
                select exists (select from pg_class where relnamespace = current_schema()::regnamespace
                    and pg_has_role(current_user, relowner, 'member'))""",
                "owns tables, or is a member of the role that does: let GOODTURN_OWNER_USERNAME own them (reassign owned by %1$s), and revoke that role from %1$s"),
        CREATOR(
                "select has_schema_privilege(current_schema(), 'create')",
                "may create tables: revoke create on schema public from %1$s, public");

        private final String question;
        private final String advice;

        Hole(String question, String advice) {
            this.question = question;
            this.advice = advice;
        }

        private boolean isOpenTo(Connection connection) throws SQLException {
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery(question)) {
                row.next();
                return row.getBoolean(1);
            }
        }

        private String sentence(String role) {
            return "The application's role %s %s.".formatted(role, advice.formatted(role));
        }
    }

    private final AgroalDataSource database;

    WallCheck(AgroalDataSource database) {
        this.database = database;
    }

    void beforeServing(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start)
            throws SQLException {
        try (var connection = database.getConnection()) {
            var holes = holes(connection);
            if (!holes.isEmpty()) {
                throw new CannotStart(String.join("\n", holes));
            }
        }
    }

    /** A sentence for every way around the walls that the role of this connection has; a superuser has them all. */
    static List<String> holes(Connection connection) throws SQLException {
        var open = new ArrayList<Hole>();
        for (var hole : Hole.values()) {
            if (hole.isOpenTo(connection)) {
                open.add(hole);
            }
        }
        var role = connection.getMetaData().getUserName();
        var told = open.contains(Hole.SUPERUSER) ? List.of(Hole.SUPERUSER) : open;
        return told.stream().map(hole -> hole.sentence(role)).toList();
    }
}
