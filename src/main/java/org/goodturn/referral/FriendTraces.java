package org.goodturn.referral;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.event.Event;
import org.goodturn.event.EventName;
import org.goodturn.share.Click;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/**
 * By what a friend may be recognised: the e-mails, and the clicks that the shop's servers told of, also when nobody
 * knew yet whose they were.
 */
@ApplicationScoped
class FriendTraces {

    private static final int MOST_CLICKS = 20;

    /** What else tells of a click, as an order does, is attributed by itself. */
    private static final String FOUND = """
            with own as (
              select id, email from person
              where merchant_id = :merchant
                and root_id = (select root_id from person where merchant_id = :merchant and id = :person))
            select email, null click from own where email is not null
            union all
            (select null, e.data ->> 'click_id' from own join event e on e.merchant_id = :merchant and e.person_id = own.id
             where e.data ->> 'click_id' is not null and e.event_time <= :at
               and e.source not in ('BROWSER', 'HOSTED') and e.name <> all(:told)
             order by e.event_time desc limit :most)""";

    /** One of the two. */
    public record Trace(String email, String click) {}

    /** What was found. */
    record Found(List<EmailAddress> addresses, List<Click> clicks) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    FriendTraces(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Found of(Event event) {
        var traces = traces(event.personId(), event.eventTime());
        return new Found(
                traces.stream()
                        .filter(trace -> trace.email != null)
                        .map(trace -> new EmailAddress(trace.email))
                        .toList(),
                Click.of(traces.stream()
                        .filter(trace -> trace.click != null && Click.isId(trace.click))
                        .map(Trace::click)
                        .toList()));
    }

    private List<Trace> traces(long person, Instant until) {
        return jdbi.withHandle(handle -> handle.createQuery(FOUND)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .bind("at", until)
                .bindArray("told", String.class, EventName.wires())
                .bind("most", MOST_CLICKS)
                .mapTo(Trace.class)
                .list());
    }
}
