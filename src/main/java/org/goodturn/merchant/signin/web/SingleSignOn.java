package org.goodturn.merchant.signin.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.merchant.signin.Proving;
import org.goodturn.merchant.staff.Identity;
import org.goodturn.merchant.staff.Joining;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.Csrf;

/** What becomes of somebody whom the identity provider has vouched for. An e-mail address never says who they are. */
@ApplicationScoped
class SingleSignOn {

    /** Why a signed-in person may link: the purpose that {@link Csrf#proof} is made for. */
    static final String LINKING = "link";

    /** Why a signed-in person may come back from the identity provider: to show again that it is they. */
    static final String PROVING = "proof";

    private static final int LONGEST_NAME = 100;

    /** Where they end up. */
    sealed interface Arrival {

        record Staff(long staffId) implements Arrival {}

        record Turned(String path) implements Arrival {}
    }

    private final boolean offered;
    private final StaffDirectory staff;
    private final Joining joining;
    private final BrowserSession session;
    private final Csrf csrf;
    private final Proving proving;
    private final Clock clock;

    SingleSignOn(
            @ConfigProperty(name = "quarkus.oidc.tenant-enabled") boolean offered,
            StaffDirectory staff,
            Joining joining,
            BrowserSession session,
            Csrf csrf,
            Proving proving,
            @MachineTime Clock clock) {
        this.offered = offered;
        this.staff = staff;
        this.joining = joining;
        this.session = session;
        this.csrf = csrf;
        this.proving = proving;
        this.clock = clock;
    }

    /** Whether this installation has an identity provider. */
    boolean isOffered() {
        return offered;
    }

    Arrival known(Identity identity) {
        return staff.of(identity)
                .<Arrival>map(known -> new Arrival.Staff(known.id()))
                .orElseGet(() -> new Arrival.Turned("/login?notice=stranger"));
    }

    Arrival join(String invitation, String name, Identity identity) {
        var shortened = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        return switch (joining.withIdentity(invitation, shortened, identity, clock.instant())) {
            case Joining.Outcome.Joined joined ->
                new Arrival.Staff(joined.staff().id());
            case Joining.Outcome.Over() -> new Arrival.Turned("/invitation/" + invitation);
            case Joining.Outcome.SignInFirst() -> new Arrival.Turned("/invitation/" + invitation);
        };
    }

    /** Adds the identity to whoever is signed in and has asked for it on a page of ours. */
    String link(Identity identity, String proof) {
        var holder = session.holder().filter(known -> csrf.proves(LINKING, proof));
        if (holder.isEmpty()) {
            return "/login?next=/portal/account";
        }
        var owner = staff.of(identity);
        if (owner.isPresent()) {
            return owner.get().id() == holder.get().staffId() ? "/portal/account" : "/portal/account?notice=taken";
        }
        staff.signOn(holder.get().staffId(), identity);
        return "/portal/account?notice=linked";
    }

    /**
     * Whoever is signed in has shown again that it is they, if it is they and the provider has asked them just now.
     *
     * @param askedAt null when the provider does not say
     * @return where they go on, whatever came of it
     */
    String prove(Identity identity, Instant askedAt, String proof) {
        session.holder().filter(known -> csrf.proves(PROVING, proof)).ifPresent(holder -> staff.of(identity)
                .ifPresent(person -> proving.byProvider(holder, person.id(), askedAt)));
        return "/portal/account/proof";
    }
}
