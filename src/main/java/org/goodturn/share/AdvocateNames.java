package org.goodturn.share;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.person.Person;
import org.goodturn.shared.text.EmailAddress;

/** Finds the link of the advocate whom somebody names by code, link or e-mail. */
@ApplicationScoped
public class AdvocateNames {

    private static final Pattern LINK = Pattern.compile(".*/(?:r|welcome)/([0-9A-Za-z-]{8,24})(?:[/?#].*)?");

    /** Whether it can be a name at all; whether anybody has it is told to nobody. */
    public static boolean isName(String typed) {
        return EmailAddress.parse(typed).isPresent() || code(typed).isPresent();
    }

    public Optional<PersonalLink> find(String typed) {
        return code(typed).flatMap(PersonalLink::of).or(() -> EmailAddress.parse(typed)
                .flatMap(Person::of)
                .map(person -> PersonalLink.ofPerson(person.id))
                .filter(links -> !links.isEmpty())
                .map(links -> links.getLast()));
    }

    private static Optional<ShareCode> code(String typed) {
        var link = LINK.matcher(typed);
        return ShareCode.parse(link.matches() ? link.group(1) : typed);
    }
}
