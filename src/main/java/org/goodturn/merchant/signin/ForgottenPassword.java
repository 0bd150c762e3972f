package org.goodturn.merchant.signin;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.time.MachineTime;

/**
 * A way back in for staff who have forgotten their password: a link by mail. Whether anybody has the address is found
 * out by the job that mails, so that asking takes the same time and gets the same answer for all.
 */
@ApplicationScoped
public class ForgottenPassword {

    private final PasswordResets resets;
    private final StaffDirectory staff;
    private final Sessions sessions;
    private final SignInThrottle throttle;
    private final Jobs jobs;
    private final Clock clock;

    ForgottenPassword(
            PasswordResets resets,
            StaffDirectory staff,
            Sessions sessions,
            SignInThrottle throttle,
            Jobs jobs,
            @MachineTime Clock clock) {
        this.resets = resets;
        this.staff = staff;
        this.sessions = sessions;
        this.throttle = throttle;
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Row and jobs are written together.
     *
     * @param address where the request came from
     * @return false when it was asked for too often
     */
    public boolean ask(EmailAddress email, String address) {
        if (!throttle.allowsMail(email.value(), address)) {
            return false;
        }
        QuarkusTransaction.requiringNew().run(() -> {
            var asked = resets.ask(email, clock.instant());
            jobs.at(clock.instant(), ResetMailing.NAME, asked.id());
            jobs.at(asked.expiresAt(), ResetEnding.NAME, asked.id());
        });
        return true;
    }

    /** Whose password the link changes; empty when it is used, unknown or too old. */
    public Optional<EmailAddress> holder(String token) {
        return open(token, clock.instant()).map(PasswordResets.Asked::email);
    }

    /**
     * Uses the link up, ends every session and every other link of the same person.
     *
     * @param address where the request came from
     * @return who it was; empty when somebody else was faster
     */
    public Optional<Staff> change(String token, Password password, String address) {
        return QuarkusTransaction.requiringNew().call(() -> open(token, clock.instant())
                .filter(asked -> resets.use(token))
                .flatMap(asked -> staff.of(asked.email()))
                .map(person -> renew(person, password, address)));
    }

    private Staff renew(Staff person, Password password, String address) {
        resets.endAllOf(new EmailAddress(person.email()));
        staff.choosePassword(person.id(), password);
        sessions.endOthers(person.id(), "");
        throttle.forgive(person.email(), address);
        return person;
    }

    private Optional<PasswordResets.Asked> open(String token, Instant now) {
        return resets.withToken(token).filter(asked -> asked.isOpen(now));
    }
}
