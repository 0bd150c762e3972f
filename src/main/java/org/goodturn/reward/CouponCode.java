package org.goodturn.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.Immutable;

/** One code of a pool. Written by {@link CouponCodes}. */
@Entity
@Immutable
public class CouponCode extends MerchantEntity {

    @Column(updatable = false)
    private long poolId;

    private String code;

    /** In capitals; PostgreSQL makes it. */
    @Column(insertable = false, updatable = false)
    private String codeKey;

    private Long rewardId;
    private Instant issuedAt;

    /** Above 0 for a code that was given to somebody else later, from before each was there once. */
    @Column(insertable = false, updatable = false)
    private int twin;

    protected CouponCode() {}

    /** The issued code that somebody typed, whatever the case. */
    static Optional<CouponCode> issued(String typed) {
        return find("codeKey = ?1 and rewardId is not null order by twin", typed.toUpperCase(Locale.ROOT))
                .firstResultOptional();
    }

    public String code() {
        return code;
    }

    long rewardId() {
        return rewardId;
    }
}
