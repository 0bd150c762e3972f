package org.goodturn.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;

/** Codes that the shop honours. The first reward supplier: others will stand beside it. */
@Entity
public class CouponPool extends MerchantEntity {

    /** Where codes come from. */
    public enum Source {
        /** The merchant uploads them; the pool can run dry. */
        UPLOADED,
        /** Made when needed; the shop is told of them by events or export. */
        GENERATED
    }

    @Column(updatable = false)
    private String publicId;

    public String name;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Source source;

    @Column(updatable = false)
    private String prefix;

    private int lowStock;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected CouponPool() {}

    public static CouponPool uploaded(String name, int lowStock, Instant now) {
        var pool = made(name, Source.UPLOADED, "", now);
        pool.lowStock = lowStock;
        return pool;
    }

    /** @param prefix put before each code, up to 12 letters, digits and hyphens; may be empty */
    public static CouponPool generated(String name, String prefix, Instant now) {
        return made(name, Source.GENERATED, prefix.toUpperCase(Locale.ROOT), now);
    }

    public static Optional<CouponPool> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static CouponPool of(long id) {
        return findById(id);
    }

    static Optional<CouponPool> named(String name) {
        return find("name", name).firstResultOptional();
    }

    public static List<CouponPool> all() {
        return list("order by name");
    }

    public void warnBelow(int codes) {
        lowStock = codes;
    }

    public String publicId() {
        return publicId;
    }

    public Source source() {
        return source;
    }

    public String prefix() {
        return prefix;
    }

    /** Fewer free codes than this are worth a warning. */
    public int lowStock() {
        return lowStock;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public boolean isUploaded() {
        return source == Source.UPLOADED;
    }

    private static CouponPool made(String name, Source source, String prefix, Instant now) {
        var pool = new CouponPool();
        pool.publicId = PublicId.next("pol");
        pool.name = name;
        pool.source = source;
        pool.prefix = prefix;
        pool.lowStock = 20;
        pool.createdAt = now;
        return pool;
    }
}
