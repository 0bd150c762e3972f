package org.goodturn.merchant.staff;

import io.quarkus.hibernate.orm.panache.PanacheEntity;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.text.EmailAddress;

/**
 * A person who works for merchants. Belongs to no merchant: row-level security shows them to themselves, to whoever
 * knows their exact key, and to colleagues. {@link StaffDirectory} holds the keys.
 */
@Entity
public class Staff extends PanacheEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String email;

    public String name;

    private String passwordHash;
    private String issuer;
    private String subject;

    @Column(updatable = false)
    private Instant createdAt;

    @Version
    private int version;

    protected Staff() {}

    static Staff hired(EmailAddress email, String name, Instant now) {
        var staff = new Staff();
        staff.publicId = PublicId.next("usr");
        staff.email = email.value();
        staff.name = name;
        staff.createdAt = now;
        return staff;
    }

    static Optional<Staff> of(EmailAddress email) {
        return find("email", email.value()).firstResultOptional();
    }

    static Optional<Staff> of(Identity identity) {
        return find("issuer = ?1 and subject = ?2", identity.issuer(), identity.subject())
                .firstResultOptional();
    }

    static Optional<Staff> of(long staffId) {
        return findByIdOptional(staffId);
    }

    void choose(Password password) {
        passwordHash = password.hash();
    }

    void signOnAs(Identity identity) {
        issuer = identity.issuer();
        subject = identity.subject();
    }

    /** Takes as long for the wrong password as for none. */
    boolean proves(Password password) {
        return password.matches(passwordHash);
    }

    public long id() {
        return id;
    }

    public String publicId() {
        return publicId;
    }

    public String email() {
        return email;
    }

    public boolean hasPassword() {
        return passwordHash != null;
    }

    public boolean signsOnElsewhere() {
        return subject != null;
    }
}
