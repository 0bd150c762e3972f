package org.goodturn.integration.segment;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;

/** An event name as Segment sends it, and what it is called here. */
@Entity
public class Renaming extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String sentName;

    private String name;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Renaming() {}

    static Renaming of(String sentName, String name, Instant now) {
        var renaming = new Renaming();
        renaming.publicId = PublicId.next("ren");
        renaming.sentName = sentName;
        renaming.name = name;
        renaming.createdAt = now;
        return renaming;
    }

    public static List<Renaming> all() {
        return list("order by sentName");
    }

    public static Optional<Renaming> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    static Optional<Renaming> from(String sentName) {
        return find("sentName", sentName).firstResultOptional();
    }

    void to(String another) {
        name = another;
    }

    public String publicId() {
        return publicId;
    }

    public String sentName() {
        return sentName;
    }

    public String name() {
        return name;
    }
}
