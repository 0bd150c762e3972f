package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** The last thousand events that Segment brought, and those of its script among the last thousand of pages. */
@ApplicationScoped
class SegmentEvents {

    /**
     * What came under one name.
     *
     * @param type Segment's type of message
     * @param name under which the last of them was journalled
     * @param areClaims whether only pages said so
     */
    public record Heard(String type, String sentName, String name, long count, Instant lastAt, boolean areClaims) {}

    /** One of them. */
    public record One(String publicId, String person, Instant receivedAt, String data) {}

    private static final String LAST = """
            (select * from event where merchant_id = :merchant and source = '%s' order by received_at desc limit 1000)""";

    private static final String RECENT = """
            (select e.id, e.public_id, e.person_id, e.name, e.source, e.received_at, e.data, m.own ->> 'type' type,
                    coalesce(m.own ->> 'event', e.name) sent_name
             from (%s union all %s) e
             cross join lateral (select coalesce(e.data -> 'segment_message', e.data -> 'segment') own) m
             where e.source = 'SEGMENT' or m.own ->> 'type' is not null) recent""".formatted(LAST.formatted("SEGMENT"), LAST.formatted("BROWSER"));

    private static final String NAMES = """
            select type, sent_name, (array_agg(name order by id desc))[1] name, count(*) count, max(received_at) last_at,
                   bool_and(source = 'BROWSER') are_claims
            from %s group by type, sent_name order by count desc, sent_name limit 100""".formatted(RECENT);

    private static final String NAMED = """
            select recent.public_id, p.label person, recent.received_at, recent.data
            from %s left join someone() p on p.merchant_id = :merchant and p.id = recent.person_id
            where recent.type = 'track' and recent.sent_name = :sent
            order by recent.received_at desc, recent.id desc limit 10""".formatted(RECENT);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final ObjectMapper json;

    SegmentEvents(Jdbi jdbi, CurrentMerchant merchant, ObjectMapper json) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.json = json;
    }

    List<Heard> names() {
        return jdbi.withHandle(handle -> handle.createQuery(NAMES)
                .bind("merchant", merchant.id())
                .mapTo(Heard.class)
                .list());
    }

    List<One> named(String sentName) {
        return jdbi.withHandle(handle -> handle.createQuery(NAMED)
                .bind("merchant", merchant.id())
                .bind("sent", sentName)
                .mapTo(One.class)
                .list());
    }

    ObjectNode data(One event) {
        try {
            return (ObjectNode) json.readTree(event.data);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("the journal holds JSON only", unexpected);
        }
    }
}
