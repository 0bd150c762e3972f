package org.goodturn.shared.tenancy;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.hibernate.orm.panache.PanacheQuery;
import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import org.hibernate.FlushMode;
import org.hibernate.annotations.TenantId;
import org.hibernate.jpa.HibernateHints;

/** A row that belongs to one merchant. Its column is filled in by Hibernate and never given by a caller. */
@MappedSuperclass
public abstract class MerchantOwned extends PanacheEntityBase {

    @TenantId
    @Column(updatable = false)
    private Long merchantId;

    /**
     * For questions to which nothing matters that was changed here and is not written yet: Hibernate would look through
     * everything that it has loaded, and write, before each of them.
     */
    protected static <T> PanacheQuery<T> asStored(PanacheQuery<T> query) {
        return query.withHint(HibernateHints.HINT_FLUSH_MODE, FlushMode.COMMIT);
    }

    public long merchantId() {
        return merchantId;
    }
}
