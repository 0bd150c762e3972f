package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.EventTranslation;
import org.goodturn.event.Incoming;
import org.goodturn.integration.Deletion;
import org.goodturn.integration.voucherify.CustomerFields;
import org.goodturn.person.Person;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/** What is told of customers goes through the journal like everything else, and is in force when it is answered. */
@ApplicationScoped
class VoucherifyCustomers {

    private final EventTranslation translation;
    private final EventReporting reporting;
    private final VoucherifyTurns turns;
    private final Clock clock;

    VoucherifyCustomers(EventTranslation translation, EventReporting reporting, VoucherifyTurns turns, Clock clock) {
        this.translation = translation;
        this.reporting = reporting;
        this.turns = turns;
        this.clock = clock;
    }

    /** @param id of ours, or of the shop */
    Optional<Person> find(String id) {
        return Person.of(id).or(() -> Person.withPartnerId(id)).filter(person -> !person.isErased());
    }

    /** The same, as nobody else changes it until the transaction ends. */
    Optional<Person> held(String id) {
        return find(id).map(turns::take).filter(person -> !person.isErased());
    }

    /** Updates the customer with this id or source id, else makes one. What is not said stays as it is. */
    Person upsert(ObjectNode customer) {
        var id = key(customer, "id");
        var sourceId = key(customer, "source_id");
        if (sourceId == null) {
            return tell(customer, Optional.ofNullable(id).flatMap(this::held));
        }
        turns.take(sourceId);
        return tell(customer, Optional.ofNullable(id).flatMap(this::held).or(() -> held(sourceId)));
    }

    Person update(Person known, ObjectNode customer) {
        return tell(customer, Optional.of(known));
    }

    /** Forgets the customer. */
    void remove(Person known) {
        report(Deletion.REQUESTED, JsonNodeFactory.instance.objectNode(), known);
    }

    /** Null when it is missing or blank. */
    private static String key(ObjectNode customer, String field) {
        var text = JsonBody.text(customer, field);
        if (text == null || text.isBlank()) {
            return null;
        }
        if (BrokenText.isIn(text)) {
            throw ProblemException.field(field, "text without NUL characters or broken surrogates");
        }
        return text.strip();
    }

    private static void requireShape(ObjectNode customer) {
        JsonBody.text(customer, "name");
        for (var box : new String[] {"address", "metadata"}) {
            if (customer.hasNonNull(box) && !customer.path(box).isObject()) {
                throw ProblemException.field(box, "an object");
            }
        }
    }

    private Person tell(ObjectNode customer, Optional<Person> known) {
        requireShape(customer);
        var data = CustomerFields.data(customer);
        if (known.isPresent()) {
            moved(known.get(), data);
            return report("customer_updated", data, known.get());
        }
        if (!data.hasNonNull("email") && !data.hasNonNull("partner_user_id")) {
            throw ProblemException.field("source_id", "a source_id or an email");
        }
        report("customer_updated", data);
        return told(data);
    }

    /** The shop's id of a person is for ever, the address is not. */
    private static void moved(Person person, ObjectNode data) {
        var sourceId = data.path("partner_user_id").asText();
        if (!sourceId.isEmpty()
                && person.partnerUserId() != null
                && !person.partnerUserId().equals(sourceId)) {
            throw ProblemException.field("source_id", "the one the customer has: it cannot be changed");
        }
        EmailAddress.parse(data.path("email").asText())
                .filter(email -> !email.equals(person.email()))
                .ifPresent(email -> {
                    if (Person.of(email).isPresent()) {
                        throw ProblemException.conflict("email_taken", "Another customer has this e-mail.");
                    }
                    person.movesTo(email);
                });
    }

    /** Says it of a person who is known, whatever else the data names. */
    private Person report(String event, ObjectNode data, Person person) {
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

    private void report(String name, ObjectNode data) {
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

    private static Person told(ObjectNode data) {
        return EmailAddress.parse(data.path("email").asText(null))
                .flatMap(Person::of)
                .or(() -> Person.withPartnerId(data.path("partner_user_id").asText()))
                .orElseThrow();
    }
}
