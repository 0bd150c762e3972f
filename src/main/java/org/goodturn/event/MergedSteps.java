package org.goodturn.event;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.goodturn.person.PeopleMerged;
import org.goodturn.person.PeopleParted;
import org.goodturn.person.Person;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * What two people did who turn out to be one is looked at again where it led nowhere, so that it ends as if that had
 * been known from the start.
 */
@ApplicationScoped
class MergedSteps {

    private static final String FIRST_ORDER = """
            select min(e.event_time) from event e
            join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id and t.state = 'PROCESSED'
            where e.merchant_id = :merchant and e.person_id in (select * from identities(:merchant, :person))
              and e.name in ('conversion', 'order_created') and e.source not in ('BROWSER', 'HOSTED')""";

    private final LateSteps steps;
    private final EventRetelling retelling;
    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    MergedSteps(LateSteps steps, EventRetelling retelling, Jdbi jdbi, CurrentMerchant merchant) {
        this.steps = steps;
        this.retelling = retelling;
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    void on(@Observes PeopleMerged fact) {
        steps.nowhere(fact.survivorId()).forEach(event -> retelling.tellAnew(event, fact.now()));
        steps.named(fact.survivorId()).forEach(event -> retelling.tellAnew(event, fact.now()));
    }

    /** Each is a customer again by their own orders, also by those that came since. */
    void on(@Observes PeopleParted fact) {
        recount(fact.survivorId());
        recount(fact.mergedId());
    }

    private void recount(long person) {
        var first = jdbi.withHandle(handle -> handle.createQuery(FIRST_ORDER)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .mapTo(Instant.class)
                .findOne());
        first.ifPresent(at -> Person.of(person).ordered(at));
    }
}
