package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.person.KnownPeople;
import org.goodturn.person.Level;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.EmailFilter;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;

/** Pages through people. */
@ApplicationScoped
class PersonList {

    private final KnownPeople people;

    PersonList(KnownPeople people) {
        this.people = people;
    }

    Slice<PersonJson> page(String email, String partnerUserId, String level, Cursor after, int size) {
        var wanted = people.newestFirst(
                EmailFilter.of(email),
                partnerUserId == null || partnerUserId.isBlank() ? null : partnerUserId.strip(),
                isAnonymous(level),
                after.at(),
                after.id(),
                size + 1);
        return Slice.of(wanted, size, person -> new Cursor(person.createdAt(), person.id), PersonJson::of);
    }

    /** Of visitors whom nobody knows there may be very many: they are listed for who asks for them. */
    private static boolean isAnonymous(String level) {
        if (level == null || level.isBlank() || level.equals(Level.ANONYMOUS.name())) {
            return Level.ANONYMOUS.name().equals(level);
        }
        throw ProblemException.field("level", "ANONYMOUS, or nothing for everybody else");
    }
}
