package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.person.Person;
import org.goodturn.shared.seal.Signatures;

/** The address at which one person sees what became of their rewards. Signed, so that nobody can guess another's. */
@ApplicationScoped
public class StatusLinks {

    private static final Pattern TOKEN = Pattern.compile("(per_[0-9a-z]{20})-([0-9a-f]{32})");

    private final Signatures signatures;

    StatusLinks(Signatures signatures) {
        this.signatures = signatures;
    }

    /** On the merchant's program domain. */
    public String pathOf(Person person) {
        return "/rewards/" + person.publicId() + "-" + signatures.of(signed(person.merchantId(), person.publicId()));
    }

    /** Whose page it is, also by the link of somebody who was merged since; nobody's when it was made up. */
    public Optional<Person> person(String token) {
        var parts = TOKEN.matcher(token);
        return parts.matches()
                ? Person.of(parts.group(1))
                        .filter(person -> signatures.fits(parts.group(2), signed(person.merchantId(), parts.group(1))))
                : Optional.empty();
    }

    private static String signed(long merchant, String person) {
        return "status " + merchant + " " + person;
    }
}
