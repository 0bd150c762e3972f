package org.goodturn.person.audience;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** People who have something in common. What it asks for never changes: another question is another audience. */
@Entity
public class Audience extends MerchantEntity {

    public static final int MOST = 200;

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String name;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private AudienceRule rule;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Audience() {}

    public static Audience of(String name, AudienceRule rule, Instant now) {
        var audience = new Audience();
        audience.publicId = PublicId.next("aud");
        audience.name = name;
        audience.rule = rule;
        audience.createdAt = now;
        return audience;
    }

    public static Optional<Audience> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Optional<Audience> named(String name) {
        return find("name", name).firstResultOptional();
    }

    static List<Audience> named(Collection<String> names) {
        return names.isEmpty() ? List.of() : list("name in ?1 order by name", names);
    }

    /** By name, at most {@link #MOST}. */
    public static List<Audience> all() {
        return find("order by name").page(0, MOST).list();
    }

    /** The newest first. @param before creation time and, among equals, number that the page starts after */
    public static List<Audience> newestFirst(Instant before, long beforeId, int most) {
        return find("createdAt < ?1 or createdAt = ?1 and id < ?2 order by createdAt desc, id desc", before, beforeId)
                .page(0, most)
                .list();
    }

    public static boolean isFull() {
        return count() >= MOST;
    }

    public String publicId() {
        return publicId;
    }

    /** By which reward rules ask for it. */
    public String name() {
        return name;
    }

    public AudienceRule rule() {
        return rule;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
