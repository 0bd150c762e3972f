package org.goodturn.merchant.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.merchant.Role;
import org.goodturn.shared.tenancy.MerchantEntity;

/** That somebody works for a merchant, and as what. */
@Entity
public class Membership extends MerchantEntity {

    @Column(updatable = false)
    private long staffId;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Membership() {}

    public static Membership of(Staff staff, Role role, Instant now) {
        var membership = new Membership();
        membership.staffId = staff.id();
        membership.role = role;
        membership.createdAt = now;
        return membership;
    }

    static Optional<Membership> of(String staffPublicId) {
        return find("staffId = (select s.id from Staff s where s.publicId = ?1)", staffPublicId)
                .firstResultOptional();
    }

    static Optional<Membership> of(Staff staff) {
        return find("staffId", staff.id()).firstResultOptional();
    }

    /** Locked, so that two owners cannot each remove the other as the last but one. */
    static List<Membership> owners() {
        return find("role = ?1 order by id", Role.OWNER)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    void become(Role newRole) {
        role = newRole;
    }

    public long staffId() {
        return staffId;
    }

    public Role role() {
        return role;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
