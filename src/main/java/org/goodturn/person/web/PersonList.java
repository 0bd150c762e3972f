package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.person.KnownPeople;
import org.goodturn.person.Level;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.EmailFilter;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.goodturn.shared.web.TimeFilter;

/** Pages through people. */
@ApplicationScoped
class PersonList {

    /** What was told this long before may have been processed only since. */
    private static final Duration STILL_UNDER_WAY = Duration.ofMinutes(1);

    private final KnownPeople people;

    PersonList(KnownPeople people) {
        this.people = people;
    }

    Slice<PersonJson> page(
            String email, String partnerUserId, String level, String changedSince, Cursor after, int size) {
        var wanted = new KnownPeople.Wanted(
                EmailFilter.of(email),
                partnerUserId == null || partnerUserId.isBlank() ? null : partnerUserId.strip(),
                isAnonymous(level),
                since(changedSince));
        var found = people.newestFirst(wanted, after.at(), after.id(), size + 1);
        return Slice.of(found, size, person -> new Cursor(person.createdAt(), person.id), PersonJson::of);
    }

    private static Instant since(String typed) {
        var asked = TimeFilter.of("changed_since", typed);
        return asked == null ? null : asked.minus(STILL_UNDER_WAY);
    }

    /** Of visitors whom nobody knows there may be very many: they are listed for who asks for them. */
    private static boolean isAnonymous(String level) {
        if (level == null || level.isBlank() || level.equals(Level.ANONYMOUS.name())) {
            return Level.ANONYMOUS.name().equals(level);
        }
        throw ProblemException.field("level", "ANONYMOUS, or nothing for everybody else");
    }
}
