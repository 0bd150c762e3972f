package org.goodturn.shared.tenancy;

import io.agroal.api.AgroalPoolInterceptor;
import io.quarkus.arc.Arc;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;

/**
 * Tells PostgreSQL on every checkout whose rows this connection may see. Set when taken rather than cleared when given
 * back, so that a step left out leaks nothing.
 */
@Singleton
class WallOnConnection implements AgroalPoolInterceptor {

    private final CurrentMerchant current;

    WallOnConnection(CurrentMerchant current) {
        this.current = current;
    }

    @Override
    public void onConnectionAcquire(Connection connection) {
        try (var set = connection.prepareStatement(
                "select set_config('app.merchant', ?, false), set_config('app.lookup', '', false)")) {
            set.setString(1, Long.toString(merchant()));
            set.execute();
        } catch (SQLException failure) {
            throw new IllegalStateException("the connection could not be walled", failure);
        }
    }

    private long merchant() {
        return Arc.container().requestContext().isActive() ? current.id() : CurrentMerchant.NOBODY;
    }
}
