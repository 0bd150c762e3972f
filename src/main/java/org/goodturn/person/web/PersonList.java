package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.person.Person;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.EmailFilter;
import org.goodturn.shared.web.Slice;

/** Pages through people. */
@ApplicationScoped
class PersonList {

    Slice<PersonJson> page(String email, String partnerUserId, Cursor after, int size) {
        var wanted = Person.newestFirst(
                EmailFilter.of(email),
                partnerUserId == null || partnerUserId.isBlank() ? null : partnerUserId.strip(),
                after.at(),
                after.id(),
                size + 1);
        return Slice.of(wanted, size, person -> new Cursor(person.createdAt(), person.id), PersonJson::of);
    }
}
