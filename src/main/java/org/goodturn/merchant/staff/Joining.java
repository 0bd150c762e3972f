package org.goodturn.merchant.staff;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.TokenHash;
import org.goodturn.shared.tenancy.Lookup;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.EmailAddress;

/** What the holder of an invitation can do with it. Whoever has an account already must sign in with it to join. */
@ApplicationScoped
public class Joining {

    /** An invitation as its holder sees it. */
    public record Offer(
            long merchantId, String merchant, EmailAddress email, Role role, Instant expiresAt, boolean accepted) {

        public boolean isOpen(Instant now) {
            return !accepted && now.isBefore(expiresAt);
        }
    }

    /** How it ended. */
    public sealed interface Outcome {

        record Joined(Staff staff, long merchantId) implements Outcome {}

        /** Used, withdrawn or too old. */
        record Over() implements Outcome {}

        /** There is an account with the address: its owner has to sign in to join. */
        record SignInFirst() implements Outcome {}
    }

    private final Lookup lookup;
    private final Tenancy tenancy;
    private final StaffDirectory staff;
    private final Audit audit;

    Joining(Lookup lookup, Tenancy tenancy, StaffDirectory staff, Audit audit) {
        this.lookup = lookup;
        this.tenancy = tenancy;
        this.staff = staff;
        this.audit = audit;
    }

    public Optional<Offer> offer(String token) {
        return lookup.one(
                """
                select i.merchant_id, m.name, i.email, i.role, i.expires_at, i.accepted_at is not null
                from invitation i join merchant m on m.id = i.merchant_id where ? in (i.token_hash, i.mailed_hash)""",
                TokenHash.of(token),
                row -> new Offer(
                        row.getLong(1),
                        row.getString(2),
                        new EmailAddress(row.getString(3)),
                        Role.valueOf(row.getString(4)),
                        row.getTimestamp(5).toInstant(),
                        row.getBoolean(6)));
    }

    public boolean hasAccount(EmailAddress email) {
        return QuarkusTransaction.requiringNew().call(() -> staff.of(email).isPresent());
    }

    /** With a new account that has a password. */
    public Outcome withPassword(String token, String name, Password password, Instant now) {
        return accept(token, now, offer -> newcomer(offer, name, Optional.of(password), now));
    }

    /** By the identity provider: as the staff it is known to be, or with a new account that has no password. */
    public Outcome withIdentity(String token, String name, Identity identity, Instant now) {
        return accept(token, now, offer -> staff.of(identity)
                .or(() -> newcomer(offer, name, Optional.empty(), now).map(newcomer -> {
                    staff.signOn(newcomer.id(), identity);
                    return newcomer;
                })));
    }

    /** As somebody who is signed in. */
    public Outcome as(long staffId, String token, Instant now) {
        return accept(token, now, offer -> Optional.of(staff.of(staffId)));
    }

    private interface Entrance {
        Optional<Staff> of(Offer offer);
    }

    private Outcome accept(String token, Instant now, Entrance entrance) {
        var offer = offer(token).filter(open -> open.isOpen(now));
        return offer.map(open -> inTransactionOf(open.merchantId(), () -> accept(token, open, entrance, now)))
                .orElseGet(Outcome.Over::new);
    }

    private Outcome accept(String token, Offer offer, Entrance entrance, Instant now) {
        var invitation = Invitation.withToken(TokenHash.of(token)).filter(open -> open.isOpen(now));
        if (invitation.isEmpty()) {
            return new Outcome.Over();
        }
        return entrance.of(offer)
                .<Outcome>map(person -> join(person, invitation.get(), now))
                .orElseGet(Outcome.SignInFirst::new);
    }

    private Outcome join(Staff person, Invitation invitation, Instant now) {
        if (Membership.of(person).isEmpty()) {
            Membership.of(person, invitation.role(), now).persist();
        }
        invitation.accept(now);
        audit.write(person.publicId(), "staff.joined", person.publicId(), Map.of("role", invitation.role()), now);
        return new Outcome.Joined(person, invitation.merchantId());
    }

    private Optional<Staff> newcomer(Offer offer, String name, Optional<Password> password, Instant now) {
        return staff.of(offer.email()).isPresent()
                ? Optional.empty()
                : Optional.of(staff.hire(offer.email(), name, password, now));
    }

    private Outcome inTransactionOf(long merchantId, Supplier<Outcome> work) {
        return tenancy.as(merchantId, () -> QuarkusTransaction.requiringNew().call(work::get));
    }
}
