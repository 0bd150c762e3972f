package org.goodturn.reward.supplier;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.WebUrl;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Somebody or something that hands rewards over. It may be named long before it is connected; rewards wait for it. */
@Entity(name = "RewardSupplier")
public class Supplier extends MerchantEntity {

    /** How rewards get to people. */
    public enum Connection {
        /** Colleagues hand each over and say so. */
        BY_HAND,
        /** A coupon pool. */
        POOL,
        /** A system of the merchant's, by a signed call. */
        CUSTOM
    }

    @Column(updatable = false)
    private String publicId;

    public String name;

    @Enumerated(EnumType.STRING)
    private Connection connection;

    private Long poolId;

    @JdbcTypeCode(SqlTypes.JSON)
    private SigningSecrets secrets;

    private String url;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Supplier() {}

    public static Supplier named(String name, Instant now) {
        var supplier = new Supplier();
        supplier.publicId = PublicId.next("sup");
        supplier.name = name;
        supplier.createdAt = now;
        supplier.secrets = SigningSecrets.UNSEEN;
        return supplier;
    }

    public static Optional<Supplier> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Supplier of(long id) {
        return findById(id);
    }

    public static Optional<Supplier> held(String publicId) {
        return find("publicId", publicId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public static boolean isTaken(String name) {
        return count("name", name) > 0;
    }

    public static List<Supplier> all() {
        return list("order by name");
    }

    /** As it is stored now; nobody changes it before the transaction ends, and others may hold it, too. */
    public void holdConnection() {
        getEntityManager().refresh(this, LockModeType.PESSIMISTIC_READ);
    }

    /** Nobody hands over by it before the transaction ends, nor changes it. */
    public void hold() {
        getEntityManager().lock(this, LockModeType.PESSIMISTIC_WRITE);
    }

    void byHand() {
        becomes(Connection.BY_HAND, null, null);
    }

    void through(long pool) {
        becomes(Connection.POOL, pool, null);
    }

    void through(WebUrl system) {
        becomes(Connection.CUSTOM, null, system.value());
    }

    void signsWith(SigningSecrets changed) {
        secrets = changed;
    }

    public boolean isConnected() {
        return connection != null;
    }

    public String publicId() {
        return publicId;
    }

    /** Null as long as nothing is connected. */
    public Connection connection() {
        return connection;
    }

    public Long poolId() {
        return poolId;
    }

    public SigningSecrets secrets() {
        return secrets;
    }

    /** Where a system of the merchant's is asked, or null. */
    public WebUrl url() {
        return url == null ? null : new WebUrl(url);
    }

    private void becomes(Connection how, Long pool, String system) {
        connection = how;
        poolId = pool;
        url = system;
    }
}
