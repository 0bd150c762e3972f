package org.goodturn.shared.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.annotations.TenantId;

/** A row that belongs to one merchant. Its column is filled in by Hibernate and never given by a caller. */
@MappedSuperclass
public abstract class MerchantOwned extends PanacheEntityBase {

    @TenantId
    @Column(updatable = false)
    private Long merchantId;

    public long merchantId() {
        return merchantId;
    }
}
