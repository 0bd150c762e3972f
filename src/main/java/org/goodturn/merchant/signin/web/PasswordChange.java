package org.goodturn.merchant.signin.web;

import org.goodturn.merchant.SignedIn;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.web.FormReading;
import org.goodturn.shared.web.Problems;

/** A new password for somebody who knows the present one, if there is one. */
final class PasswordChange {

    private final StaffDirectory staff;
    private final SignedIn person;

    PasswordChange(StaffDirectory staff, SignedIn person) {
        this.staff = staff;
        this.person = person;
    }

    /** @return what stands against it; nothing when it was changed */
    Problems apply(String present, String typed) {
        var problems = Problems.none();
        var password = new FormReading(problems).field("password", () -> Password.chosen(typed, person.email()));
        if (staff.of(person.staffId()).hasPassword() && !knows(present)) {
            problems.add("present", "This is not your present password.");
        }
        if (!problems.any()) {
            staff.choosePassword(person.staffId(), password);
        }
        return problems;
    }

    private boolean knows(String present) {
        return present != null
                && present.length() <= Password.LONGEST
                && staff.proves(person.staffId(), new Password(present));
    }
}
