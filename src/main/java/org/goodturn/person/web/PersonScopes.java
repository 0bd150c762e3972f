package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Map;
import org.goodturn.merchant.Audit;
import org.goodturn.person.Person;
import org.goodturn.person.Scope;
import org.goodturn.shared.web.ProblemException;

/** Says who may read and change a person's parameters, from the portal and the API, and writes it down. */
@ApplicationScoped
class PersonScopes {

    private final Audit audit;
    private final Clock clock;

    PersonScopes(Audit audit, Clock clock) {
        this.audit = audit;
        this.clock = clock;
    }

    Person held(String id) {
        var known = Person.of(id).orElseThrow(() -> ProblemException.notFound("person"));
        return Person.held(known.id);
    }

    /** @throws ProblemException when the person has no such parameter, or there is no such scope */
    void change(Person person, String parameter, String scope, String actor) {
        var wanted = Scope.of(scope).orElseThrow(() -> ProblemException.field(parameter, "PUBLIC, PRIVATE or CLIENT"));
        if (!person.opens(parameter, wanted)) {
            throw ProblemException.field(parameter, "a parameter of this person");
        }
        audit.write(actor, "person.scope_changed", person.publicId(), Map.of("scope", scope), clock.instant());
    }
}
