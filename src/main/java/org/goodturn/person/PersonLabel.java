package org.goodturn.person;

import java.util.Locale;

/** How staff call a person: by the name, else the e-mail, else the shop's id, else by a part of our own. */
final class PersonLabel {

    private PersonLabel() {}

    static String of(Person person) {
        var name = (text(person.firstName()) + " " + text(person.lastName())).strip();
        if (!name.isEmpty()) {
            return name;
        }
        if (person.email() != null) {
            return person.email().value();
        }
        if (person.partnerUserId() != null) {
            return person.partnerUserId();
        }
        return person.isAnonymous() ? visitor(person.publicId()) : "–";
    }

    private static String visitor(String publicId) {
        return "Visitor " + publicId.substring(publicId.length() - 4).toUpperCase(Locale.ROOT);
    }

    private static String text(String known) {
        return known == null ? "" : known;
    }
}
