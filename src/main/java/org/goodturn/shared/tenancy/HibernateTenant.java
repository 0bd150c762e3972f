package org.goodturn.shared.tenancy;

import io.quarkus.arc.Arc;
import org.hibernate.context.spi.CurrentTenantIdentifierResolver;

/**
 * Hibernate's own filter by merchant, the third lock. A convenience: it fills in the column and filters early.
 * Hibernate makes it by name from {@code application.properties}, because Quarkus' own resolver knows only texts as
 * tenants.
 */
public class HibernateTenant implements CurrentTenantIdentifierResolver<Long> {

    @Override
    public Long resolveCurrentTenantIdentifier() {
        var container = Arc.container();
        return container.requestContext().isActive()
                ? container.instance(CurrentMerchant.class).get().id()
                : CurrentMerchant.NOBODY;
    }

    @Override
    public boolean validateExistingCurrentSessions() {
        return false;
    }
}
