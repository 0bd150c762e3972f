package org.goodturn.shared.tenancy;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import io.quarkus.hibernate.orm.runtime.tenant.TenantResolver;
import jakarta.enterprise.context.RequestScoped;

/** Hibernate's own filter by merchant, the third lock. A convenience: it fills in the column and filters early. */
@RequestScoped
@PersistenceUnitExtension
class HibernateTenant implements TenantResolver {

    private final CurrentMerchant current;

    HibernateTenant(CurrentMerchant current) {
        this.current = current;
    }

    @Override
    public String getDefaultTenantId() {
        return Long.toString(CurrentMerchant.NOBODY);
    }

    @Override
    public String resolveTenantId() {
        return Long.toString(current.id());
    }
}
