package org.goodturn.merchant.signin;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.text.EmailAddress;

/** Lets people in by e-mail and password. */
@ApplicationScoped
public class SignIn {

    /** How it ended. Nothing tells an unknown address from a wrong password, not even the time it takes. */
    public sealed interface Outcome {

        record Welcome(Staff staff) implements Outcome {}

        record Wrong() implements Outcome {}

        record TooOften() implements Outcome {}
    }

    /** An address that nobody can have, so that what is no address takes as long as what is. */
    private static final EmailAddress NOBODY = new EmailAddress("nobody@example.invalid");

    private final StaffDirectory staff;
    private final SignInThrottle throttle;

    SignIn(StaffDirectory staff, SignInThrottle throttle) {
        this.staff = staff;
        this.throttle = throttle;
    }

    /** @param address where the request came from */
    public Outcome attempt(String email, Password password, String address) {
        var account = EmailAddress.parse(email).orElse(NOBODY);
        if (!throttle.allows(account.value(), address)) {
            return new Outcome.TooOften();
        }
        return staff.proven(account, password)
                .map(known -> welcome(known, address))
                .orElseGet(Outcome.Wrong::new);
    }

    private Outcome welcome(Staff known, String address) {
        throttle.forgive(known.email(), address);
        return new Outcome.Welcome(known);
    }
}
