package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.goodturn.integration.Deletion;
import org.goodturn.integration.voucherify.CustomerFields;
import org.goodturn.person.Person;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/** Finds and makes customers, changes and forgets them. */
@ApplicationScoped
class VoucherifyCustomers {

    private static final Map<String, String> NO_EMAIL = Map.of("email", "one e-mail address, as name@example.com");

    private final VoucherifyReporting reporting;
    private final VoucherifyTurns turns;

    VoucherifyCustomers(VoucherifyReporting reporting, VoucherifyTurns turns) {
        this.reporting = reporting;
        this.turns = turns;
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
        reporting.report(Deletion.REQUESTED, JsonNodeFactory.instance.objectNode(), known);
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
        for (var text : new String[] {"name", "phone", "description"}) {
            JsonBody.text(customer, text);
        }
        requireEmail(customer.path("email"));
        requireDate(customer, "birthdate");
        requireDate(customer, "birthday");
        for (var box : new String[] {"address", "metadata"}) {
            if (customer.hasNonNull(box) && !customer.path(box).isObject()) {
                throw ProblemException.field(box, "an object");
            }
        }
    }

    /** Looked at here, since what is told of somebody who is known is told by the address they have. */
    private static void requireEmail(JsonNode email) {
        var says = !email.isMissingNode()
                && !email.isNull()
                && !(email.isTextual() && email.asText().isBlank());
        if (says && EmailAddress.parse(email.asText()).isEmpty()) {
            throw new ProblemException(422, "invalid_field", "The customer was not taken.", NO_EMAIL);
        }
    }

    /** Its clients read a date, or a time of which they take the day. */
    private static void requireDate(ObjectNode customer, String field) {
        var text = JsonBody.text(customer, field);
        try {
            if (text != null && !text.isBlank()) {
                LocalDate.parse(text.strip().split("T", 2)[0]);
            }
        } catch (DateTimeException unreadable) {
            throw ProblemException.field(field, "a date, as 1990-12-31");
        }
    }

    private Person tell(ObjectNode customer, Optional<Person> known) {
        requireShape(customer);
        var data = CustomerFields.data(customer);
        if (known.isPresent()) {
            moved(known.get(), data);
            return reporting.report("customer_updated", data, known.get());
        }
        if (!data.hasNonNull("email") && !data.hasNonNull("partner_user_id")) {
            throw ProblemException.field("source_id", "a source_id or an email");
        }
        requireFree(data);
        reporting.report("customer_updated", data);
        return told(data);
    }

    /** Of two with one address, the second would be the first from now on. */
    private static void requireFree(ObjectNode data) {
        var sourceId = data.path("partner_user_id").asText();
        EmailAddress.parse(data.path("email").asText())
                .flatMap(Person::of)
                .map(VoucherifyCustomers::onlyLookedAt)
                .filter(person -> !sourceId.isEmpty()
                        && person.partnerUserId() != null
                        && !person.partnerUserId().equals(sourceId))
                .ifPresent(person -> {
                    throw taken();
                });
    }

    /** What is reported afterwards finds the person as it is then. */
    private static Person onlyLookedAt(Person person) {
        Person.getEntityManager().detach(person);
        return person;
    }

    private static ProblemException taken() {
        return ProblemException.conflict("email_taken", "Another customer has this e-mail.");
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
                        throw taken();
                    }
                    person.movesTo(email);
                });
    }

    private static Person told(ObjectNode data) {
        return EmailAddress.parse(data.path("email").asText(null))
                .flatMap(Person::of)
                .or(() -> Person.withPartnerId(data.path("partner_user_id").asText()))
                .orElseThrow();
    }
}
