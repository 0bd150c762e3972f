package org.goodturn.shared.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Reaches rows before a merchant is known, by an exact key that the caller must already hold (a host name, the hash of
 * a token). Row-level security shows the rows that carry the key and no others, so nothing can be listed this way.
 */
@ApplicationScoped
public class Lookup {

    /** Reads a row found. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final AgroalDataSource database;
    private final EntityManager entities;

    Lookup(AgroalDataSource database, EntityManager entities) {
        this.database = database;
        this.entities = entities;
    }

    /** @param sql a query with one parameter, the key, on a table that has a policy for looking up by it */
    public <T> Optional<T> one(String sql, String key, Reader<T> reader) {
        return all(sql, key, reader).stream().findFirst();
    }

    /** @param sql as for {@link #one} */
    public <T> List<T> all(String sql, String key, Reader<T> reader) {
        return holding(key, connection -> {
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, key);
                var row = query.executeQuery();
                var found = new ArrayList<T>();
                while (row.next()) {
                    found.add(reader.read(row));
                }
                return found;
            }
        });
    }

    /** Changes rows that carry the key: in the current transaction, or at once when there is none. */
    public int change(String key, String sql, Object... parameters) {
        return holding(key, connection -> {
            try (var change = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    change.setObject(i + 1, parameters[i]);
                }
                return change.executeUpdate();
            }
        });
    }

    /**
     * Does work with entities that carry the key, in the current transaction; their changes are written before it ends.
     */
    public <T> T with(String key, Supplier<T> work) {
        return holding(key, connection -> {
            var result = work.get();
            entities.flush();
            return result;
        });
    }

    private <T> T holding(String key, Work<T> work) {
        try (var connection = database.getConnection()) {
            tell(connection, key);
            try {
                var result = work.on(connection);
                tell(connection, "");
                return result;
            } catch (SQLException | RuntimeException failure) {
                forget(connection, failure);
                throw failure;
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("looking up failed", failure);
        }
    }

    /**
     * Nobody who gets the connection next may look through this key. A transaction that has failed forgets it by
     * itself.
     */
    private static void forget(Connection connection, Exception failure) {
        try {
            tell(connection, "");
        } catch (SQLException alreadyFailed) {
            failure.addSuppressed(alreadyFailed);
        }
    }

    private static void tell(Connection connection, String key) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.lookup', ?, false)")) {
            set.setString(1, key);
            set.execute();
        }
    }
}
