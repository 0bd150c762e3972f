package org.goodturn.shared.tenancy;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;

/** A merchant's row that Hibernate writes and numbers. The number stays inside; people see a public id. */
@MappedSuperclass
public abstract class MerchantEntity extends MerchantOwned {

    @Id
    @GeneratedValue
    public Long id;
}
