package org.goodturn.merchant.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.TokenHash;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.goodturn.shared.text.EmailAddress;

/**
 * A link by which a colleague joins, once. Its token is shown to whoever invites and not kept; the mail brings a token
 * of its own, which is made when it is written.
 */
@Entity
public class Invitation extends MerchantEntity {

    static final Duration VALID = Duration.ofDays(7);
    private static final int TOKEN = 40;

    /** A new invitation and its token, which nobody will see again. */
    public record Issued(Invitation invitation, String token) {}

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private String email;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Column(updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private long invitedBy;

    @Column(updatable = false)
    private Instant createdAt;

    @Column(updatable = false)
    private Instant expiresAt;

    private Instant acceptedAt;
    private String mailedHash;
    private Instant mailedAt;

    @Version
    private int version;

    protected Invitation() {}

    static Issued issue(EmailAddress email, Role role, long invitedBy, Instant now) {
        var token = PublicId.random(TOKEN);
        var invitation = new Invitation();
        invitation.publicId = PublicId.next("inv");
        invitation.email = email.value();
        invitation.role = role;
        invitation.tokenHash = TokenHash.of(token);
        invitation.invitedBy = invitedBy;
        invitation.createdAt = now;
        invitation.expiresAt = now.plus(VALID);
        return new Issued(invitation, token);
    }

    /** Held until the transaction ends, because it may be accepted while it is being mailed. */
    static Optional<Invitation> withToken(String tokenHash) {
        return find("tokenHash = ?1 or mailedHash = ?1", tokenHash)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    static Optional<Invitation> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    /** Held until the transaction ends. */
    static Optional<Invitation> held(long id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static List<Invitation> open(Instant now) {
        return list("acceptedAt is null and expiresAt > ?1 order by createdAt desc", now);
    }

    static void withdrawAll(EmailAddress email) {
        delete("email = ?1 and acceptedAt is null", email.value());
    }

    boolean isOpen(Instant now) {
        return acceptedAt == null && now.isBefore(expiresAt);
    }

    /** For a mail that is about to be sent. The link in an earlier mail stops working. */
    String newMailToken() {
        var token = PublicId.random(TOKEN);
        mailedHash = TokenHash.of(token);
        return token;
    }

    void mailed(Instant now) {
        mailedAt = now;
    }

    void accept(Instant now) {
        acceptedAt = now;
    }

    public String publicId() {
        return publicId;
    }

    public EmailAddress email() {
        return new EmailAddress(email);
    }

    public Role role() {
        return role;
    }

    long invitedBy() {
        return invitedBy;
    }

    /** Null until the mail was sent or kept. */
    public Instant mailedAt() {
        return mailedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }
}
