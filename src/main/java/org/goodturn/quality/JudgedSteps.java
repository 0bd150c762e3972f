package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Finds what a person did and what did not count, because they were taken for somebody whom they are not. */
@ApplicationScoped
class JudgedSteps {

    private static final String FIND = """
            select e.id from event e
            join event_result x on x.merchant_id = e.merchant_id and x.event_id = e.id and x.state = 'PROCESSED'
            where e.merchant_id = :merchant and e.person_id in (select * from identities(:merchant, :person))
              and x.processed_at >= :since
              and exists (select from jsonb_array_elements(x.findings) found
                          where found ->> 'code' in ('self_referral', 'existing_customer', 'referral.denied'))""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    JudgedSteps(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return numbers of the events, in no order */
    List<Long> since(Instant moment, long person) {
        return jdbi.withHandle(handle -> handle.createQuery(FIND)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .bind("since", moment)
                .mapTo(Long.class)
                .list());
    }
}
