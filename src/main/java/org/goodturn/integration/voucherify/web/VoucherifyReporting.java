package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Incoming;
import org.goodturn.integration.voucherify.CustomerFields;
import org.goodturn.person.Person;
import org.goodturn.shared.web.ProblemException;

/** What is told of customers goes through the journal like everything else, and is in force when it is answered. */
@ApplicationScoped
class VoucherifyReporting {

    private final EventTranslation translation;
    private final EventReporting reporting;
    private final Clock clock;

    VoucherifyReporting(EventTranslation translation, EventReporting reporting, Clock clock) {
        this.translation = translation;
        this.reporting = reporting;
        this.clock = clock;
    }

    /** Says it of a person who is known, whatever else the data names. */
    Person report(String event, ObjectNode data, Person person) {
        if (person.email() != null) {
            data.put("email", person.email().value());
        } else {
            data.put("partner_user_id", person.partnerUserId());
        }
        report(event, data);
        if (data.has("last_name") && data.path("last_name").asText().isEmpty()) {
            person.isCalledOnly(data.path("first_name").asText());
        }
        return person;
    }

    void report(String name, ObjectNode data) {
        var now = clock.instant();
        var ours = JsonNodeFactory.instance.objectNode().put("event_name", name);
        ours.set("data", data);
        reporting.report(checked(ours, now), now);
    }

    /** What is wrong is said by the names that were sent. */
    private Incoming checked(ObjectNode ours, Instant now) {
        try {
            return translation.translated(ours, EventSource.VOUCHERIFY, null, now);
        } catch (ProblemException refusal) {
            var fields = new LinkedHashMap<String, String>();
            refusal.fields().forEach((name, expected) -> fields.put(CustomerFields.theirs(name), expected));
            throw new ProblemException(refusal.status(), "invalid_field", "The customer was not taken.", fields);
        }
    }
}
