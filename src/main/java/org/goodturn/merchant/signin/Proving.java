package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.merchant.SignedIn;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.time.MachineTime;

/** Lets whoever is signed in show again that it is they, before a change that matters. */
@ApplicationScoped
public class Proving {

    static final Duration FRESH = Duration.ofMinutes(15);

    /** How long somebody may take to come back from the identity provider. */
    private static final Duration ON_THE_WAY = Duration.ofMinutes(5);

    /** How a proof ended. */
    public enum Outcome {
        PROVEN,
        WRONG,
        TOO_OFTEN
    }

    /** Ways that somebody has. */
    public record Ways(boolean password, boolean elsewhere) {}

    private final StaffDirectory staff;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Clock clock;

    Proving(StaffDirectory staff, Sessions sessions, SignInThrottle throttle, @MachineTime Clock clock) {
        this.staff = staff;
        this.sessions = sessions;
        this.throttle = throttle;
        this.clock = clock;
    }

    public boolean isFresh(SignedIn who) {
        return clock.instant().isBefore(who.provenAt().plus(FRESH));
    }

    @Transactional
    public Ways ways(SignedIn who) {
        var person = staff.of(who.staffId());
        return new Ways(person.hasPassword(), person.signsOnElsewhere());
    }

    /** @param address where the request came from */
    @Transactional
    public Outcome byPassword(SignedIn who, Password password, String address) {
        if (!throttle.allows(who.email(), address)) {
            return Outcome.TOO_OFTEN;
        }
        if (!staff.proves(who.staffId(), password)) {
            return Outcome.WRONG;
        }
        throttle.forgive(who.email(), address);
        sessions.proven(who.sessionHash(), clock.instant());
        return Outcome.PROVEN;
    }

    /**
     * @param staffId whom the identity provider has vouched for
     * @param askedAt when it last asked them; null when it does not say, which proves nothing
     */
    public boolean byProvider(SignedIn who, long staffId, Instant askedAt) {
        var proven =
                who.staffId() == staffId && askedAt != null && clock.instant().isBefore(askedAt.plus(ON_THE_WAY));
        if (proven) {
            sessions.proven(who.sessionHash(), clock.instant());
        }
        return proven;
    }
}
