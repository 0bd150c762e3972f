package org.goodturn.demo;

import org.goodturn.merchant.Role;
import org.goodturn.shared.text.EmailAddress;

/** Who works at <em>Bikes &amp; Co</em>. */
enum DemoStaff {
    OLGA("Olga Ostrova", Role.OWNER),
    RAVI("Ravi Menon", Role.ANALYST),
    SAM("Sam Okoye", Role.SUPPORT);

    private final String fullName;
    private final Role role;

    DemoStaff(String fullName, Role role) {
        this.fullName = fullName;
        this.role = role;
    }

    String fullName() {
        return fullName;
    }

    Role role() {
        return role;
    }

    EmailAddress email() {
        return new EmailAddress(name() + "@bikes.example");
    }
}
