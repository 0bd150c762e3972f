package org.goodturn.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.merchant.staff.Membership;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.text.WebUrl;

/**
 * Merchants and their staff for a test, each new and unlike any other, so that tests need not clean up after each
 * other.
 *
 * <pre>{@code
 * var bikes = fixture.merchant("Bikes & Co");
 * var olga = fixture.signedIn(bikes, Role.OWNER);
 * olga.opens("/portal/campaigns");
 * fixture.as(bikes, () -> Campaign.all());
 * }</pre>
 */
@ApplicationScoped
public class MerchantFixture {

    /** A merchant as tests speak of it. */
    public record Shop(long id, String publicId, String name, String programDomain) {}

    private final MerchantOpening opening;
    private final StaffDirectory staff;
    private final Sessions sessions;
    private final Tenancy tenancy;
    private final Clock clock;

    MerchantFixture(MerchantOpening opening, StaffDirectory staff, Sessions sessions, Tenancy tenancy, Clock clock) {
        this.opening = opening;
        this.staff = staff;
        this.sessions = sessions;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    public Shop merchant(String name) {
        var host = "shop-" + PublicId.random(10) + ".localhost";
        var number = tenancy.as(0, opening::nextNumber);
        return as(number, () -> {
            Merchant merchant = opening.open(
                    name,
                    new WebUrl("https://" + host.replace(".localhost", ".example")),
                    Currency.getInstance("EUR"),
                    Locale.ENGLISH,
                    host,
                    false,
                    clock.instant());
            return new Shop(number, merchant.publicId(), name, host);
        });
    }

    /** Somebody new who works there as this, in a browser that is signed in. */
    public PortalVisitor signedIn(Shop shop, Role role) {
        return signedIn(shop.id(), role);
    }

    public PortalVisitor signedIn(long merchantId, Role role) {
        return signedIn(colleague(merchantId, role, email(role), Optional.empty()));
    }

    public PortalVisitor signedIn(Staff person) {
        return PortalVisitor.with(tenancy.as(0, () -> sessions.open(person.id(), "Test browser", clock.instant())));
    }

    public Staff colleague(long merchantId, Role role, String email, Optional<Password> password) {
        return as(merchantId, () -> {
            var name = role == Role.OWNER ? "Olga Ostrova" : "Ravi " + role.title();
            var person = staff.hire(new EmailAddress(email), name, password, clock.instant());
            Membership.of(person, role, clock.instant()).persist();
            return person;
        });
    }

    /** Somebody who works elsewhere already works here too. */
    public void joins(Staff person, Shop shop, Role role) {
        as(shop, () -> Membership.of(person, role, clock.instant()).persist());
    }

    /** Work in a transaction of its own, as this merchant. */
    public <T> T as(Shop shop, Supplier<T> work) {
        return as(shop.id(), work);
    }

    public void as(Shop shop, Runnable work) {
        as(shop.id(), () -> {
            work.run();
            return null;
        });
    }

    private <T> T as(long merchantId, Supplier<T> work) {
        return tenancy.as(merchantId, () -> QuarkusTransaction.requiringNew().call(work::get));
    }

    private static String email(Role role) {
        return role.name().toLowerCase(Locale.ROOT) + "." + PublicId.random(10) + "@shop.example";
    }
}
