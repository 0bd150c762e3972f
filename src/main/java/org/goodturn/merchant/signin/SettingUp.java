package org.goodturn.merchant.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Membership;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.text.WebUrl;

/** The first merchant of an installation and its owner, all in one transaction, once. */
@ApplicationScoped
public class SettingUp {

    /** @param password none for an owner who will sign on through the identity provider */
    public record Owner(EmailAddress email, String name, Optional<Password> password) {}

    /** @param programDomain host name without port */
    public record Shop(String name, WebUrl website, Currency currency, String programDomain) {}

    /** How it ended. */
    public sealed interface Outcome {

        record Opened(Staff owner) implements Outcome {}

        /** Somebody else was faster. */
        record TooLate() implements Outcome {}

        record EmailTaken() implements Outcome {}

        record HostTaken() implements Outcome {}
    }

    private final Installation installation;
    private final MerchantOpening opening;
    private final Directory directory;
    private final StaffDirectory staff;
    private final Audit audit;
    private final Tenancy tenancy;

    SettingUp(
            Installation installation,
            MerchantOpening opening,
            Directory directory,
            StaffDirectory staff,
            Audit audit,
            Tenancy tenancy) {
        this.installation = installation;
        this.opening = opening;
        this.directory = directory;
        this.staff = staff;
        this.audit = audit;
        this.tenancy = tenancy;
    }

    public Outcome open(Shop shop, Owner owner, Instant now) {
        if (directory.merchantAt(shop.programDomain()).isPresent()) {
            return new Outcome.HostTaken();
        }
        var merchant = opening.nextNumber();
        var outcome = tenancy.as(
                merchant, () -> QuarkusTransaction.requiringNew().call(() -> openInTransaction(shop, owner, now)));
        directory.forget();
        return outcome;
    }

    private Outcome openInTransaction(Shop shop, Owner owner, Instant now) {
        if (staff.of(owner.email()).isPresent()) {
            return new Outcome.EmailTaken();
        }
        return installation.claim(now) ? new Outcome.Opened(found(shop, owner, now)) : new Outcome.TooLate();
    }

    private Staff found(Shop shop, Owner owner, Instant now) {
        var merchant = opening.open(
                shop.name(), shop.website(), shop.currency(), Locale.ENGLISH, shop.programDomain(), false, now);
        var person = staff.hire(owner.email(), owner.name(), owner.password(), now);
        Membership.of(person, Role.OWNER, now).persist();
        audit.write(person.publicId(), "merchant.opened", merchant.publicId(), Map.of(), now);
        return person;
    }
}
