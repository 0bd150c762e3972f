package org.goodturn.shared.tenancy;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * Finds a row before a merchant is known, by an exact key that the caller must already hold (a host name, the hash of a
 * token). Row-level security shows the one row that carries the key and no other, so nothing can be listed this way.
 */
@ApplicationScoped
public class Lookup {

    /** Reads the row found. */
    public interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private final AgroalDataSource database;

    Lookup(AgroalDataSource database) {
        this.database = database;
    }

    /** @param sql a query with one parameter, the key, on a table that has a policy for looking up by it */
    public <T> Optional<T> one(String sql, String key, Reader<T> reader) {
        try (var connection = database.getConnection()) {
            tell(connection, key);
            try (var query = connection.prepareStatement(sql)) {
                query.setString(1, key);
                var row = query.executeQuery();
                return row.next() ? Optional.of(reader.read(row)) : Optional.empty();
            } finally {
                tell(connection, "");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("looking up failed", failure);
        }
    }

    private static void tell(Connection connection, String key) throws SQLException {
        try (var set = connection.prepareStatement("select set_config('app.lookup', ?, false)")) {
            set.setString(1, key);
            set.execute();
        }
    }
}
