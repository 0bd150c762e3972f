package org.goodturn.person;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** Two people became one. Kept when it is undone. */
@Entity
public class PersonMerge extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long survivorId;

    @Column(updatable = false)
    private long mergedId;

    @Column(updatable = false)
    private Long eventId;

    private String actor;
    private String reason;

    @JdbcTypeCode(SqlTypes.JSON)
    private Filled filled;

    private Instant mergedAt;
    private Instant undoneAt;
    private String undoneBy;
    private String undoneReason;

    @Version
    private int version;

    protected PersonMerge() {}

    static PersonMerge of(Person survivor, Person merged, Filled filled, Cause cause, Instant now) {
        var merge = new PersonMerge();
        merge.publicId = PublicId.next("mrg");
        merge.survivorId = survivor.id;
        merge.mergedId = merged.id;
        merge.eventId = cause.eventId();
        merge.actor = cause.actor();
        merge.reason = cause.reason();
        merge.filled = filled;
        merge.mergedAt = now;
        return merge;
    }

    public static Optional<PersonMerge> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    /** The merge of whoever was known by a device only, as long as it stands; not when a person decided it. */
    static Optional<PersonMerge> byDevice(long visitor) {
        return find("mergedId = ?1 and undoneAt is null and reason = ?2", visitor, Cause.BY_DEVICE)
                .firstResultOptional();
    }

    /** Whether somebody decided that these two are not one. */
    static boolean wasUndone(long one, long other) {
        return count(
                        "undoneAt is not null and undoneBy <> '" + Cause.SYSTEM
                                + "' and (survivorId = ?1 and mergedId = ?2 or survivorId = ?2 and mergedId = ?1)",
                        one,
                        other)
                > 0;
    }

    void undo(String by, String why, Instant now) {
        undoneBy = by;
        undoneReason = why;
        undoneAt = now;
    }

    public String publicId() {
        return publicId;
    }

    public long survivorId() {
        return survivorId;
    }

    public long mergedId() {
        return mergedId;
    }

    Filled filled() {
        return filled;
    }

    public String reason() {
        return reason;
    }

    public Instant mergedAt() {
        return mergedAt;
    }

    public boolean isUndone() {
        return undoneAt != null;
    }
}
