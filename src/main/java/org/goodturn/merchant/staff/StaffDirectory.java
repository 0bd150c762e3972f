package org.goodturn.merchant.staff;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.goodturn.shared.tenancy.Lookup;
import org.goodturn.shared.text.EmailAddress;

/** Finds and changes staff by a key that the caller holds. Needs a transaction. */
@ApplicationScoped
public class StaffDirectory {

    private final Lookup lookup;

    StaffDirectory(Lookup lookup) {
        this.lookup = lookup;
    }

    public Optional<Staff> of(EmailAddress email) {
        return lookup.with(key(email), () -> Staff.of(email));
    }

    public Optional<Staff> of(Identity identity) {
        return lookup.with(identity.key(), () -> Staff.of(identity));
    }

    public Staff of(long staffId) {
        return change(staffId, staff -> staff);
    }

    /** Whoever has this address and this password; takes the same time when there is nobody. */
    public Optional<Staff> proven(EmailAddress email, Password password) {
        var staff = of(email);
        var right = staff.map(known -> known.proves(password)).orElseGet(() -> password.matches(null));
        return staff.filter(known -> right);
    }

    public boolean proves(long staffId, Password password) {
        return change(staffId, staff -> staff.proves(password));
    }

    /** @param password none for somebody who signs on through the identity provider */
    public Staff hire(EmailAddress email, String name, Optional<Password> password, Instant now) {
        return lookup.with(key(email), () -> {
            var staff = Staff.hired(email, name, now);
            password.ifPresent(staff::choose);
            staff.persist();
            return staff;
        });
    }

    public void choosePassword(long staffId, Password password) {
        change(staffId, staff -> {
            staff.choose(password);
            return null;
        });
    }

    public void rename(long staffId, String name) {
        change(staffId, staff -> {
            staff.name = name;
            return null;
        });
    }

    /** Forgets somebody who works for nobody any more. */
    public void dismiss(EmailAddress email) {
        of(email)
                .ifPresent(staff -> lookup.change(
                        "staff:" + staff.id(),
                        "delete from staff where id = ? and not exists (select from membership where staff_id = staff.id)",
                        staff.id()));
    }

    /** From now on this person may also come from the identity provider. */
    public void signOn(long staffId, Identity identity) {
        change(staffId, staff -> {
            staff.signOnAs(identity);
            return null;
        });
    }

    private <T> T change(long staffId, Function<Staff, T> work) {
        return lookup.with(
                "staff:" + staffId, () -> work.apply(Staff.of(staffId).orElseThrow()));
    }

    private static String key(EmailAddress email) {
        return "email:" + email.value();
    }
}
