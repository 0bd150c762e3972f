package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.goodturn.event.Event;
import org.goodturn.integration.voucherify.CustomerFields;
import org.goodturn.person.Person;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/** Finds and makes customers, changes and forgets them. */
@ApplicationScoped
class VoucherifyCustomers {

    private static final String UPDATED = "customer_updated";

    private final VoucherifyReporting reporting;
    private final VoucherifyTurns turns;

    VoucherifyCustomers(VoucherifyReporting reporting, VoucherifyTurns turns) {
        this.reporting = reporting;
        this.turns = turns;
    }

    /** @param id of ours, or of the shop; of whom nothing is known but a device is no customer */
    Optional<Person> find(String id) {
        return Person.of(id)
                .or(() -> Person.withPartnerId(id))
                .filter(person -> !person.isErased() && !person.isAnonymous());
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
        reporting.report(Event.DELETION_REQUESTED, JsonNodeFactory.instance.objectNode(), known);
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

    private Person tell(ObjectNode customer, Optional<Person> known) {
        VoucherifyShape.require(customer);
        var data = CustomerFields.data(customer);
        return known.map(person -> tellOf(person, data)).orElseGet(() -> make(data));
    }

    private Person make(ObjectNode data) {
        if (!data.hasNonNull("email") && !data.hasNonNull("partner_user_id")) {
            throw ProblemException.field("source_id", "a source_id or an email");
        }
        requireFree(data);
        reporting.report(UPDATED, data);
        return told(data);
    }

    /** Of two with one address, the second would be the first from now on. */
    private static void requireFree(ObjectNode data) {
        var sourceId = sourceId(data);
        email(data)
                .flatMap(Person::of)
                .map(VoucherifyCustomers::onlyLookedAt)
                .filter(person -> !sourceId.isEmpty()
                        && person.partnerUserId() != null
                        && !person.partnerUserId().equals(sourceId))
                .ifPresent(person -> {
                    throw taken();
                });
    }

    /** The shop's id of a person is for ever, the address is not. */
    private Person tellOf(Person person, ObjectNode data) {
        requireOwn(person, sourceId(data));
        var address = email(data).filter(email -> !email.equals(person.email()));
        var holder = address.flatMap(Person::of);
        if (holder.filter(other -> !other.id.equals(person.id)).isPresent()) {
            return join(person, onlyLookedAt(holder.get()), data);
        }
        if (holder.isEmpty()) {
            address.ifPresent(person::movesTo);
        }
        return reporting.report(UPDATED, data, person);
    }

    private static void requireOwn(Person person, String sourceId) {
        if (!sourceId.isEmpty()
                && person.partnerUserId() != null
                && !person.partnerUserId().equals(sourceId)
                && !leadsTo(person, sourceId)) {
            throw ProblemException.field("source_id", "the one the customer has: it cannot be changed");
        }
    }

    /** Whoever came by a page with this address and is no customer yet is this one, if that one has no address. */
    private Person join(Person person, Person visitor, ObjectNode data) {
        if (person.email() != null || visitor.partnerUserId() != null) {
            throw taken();
        }
        var sourceId = person.partnerUserId();
        reporting.report(UPDATED, data.put("partner_user_id", sourceId));
        var joined = told(data);
        if (!leadsTo(joined, sourceId)) {
            throw taken();
        }
        return joined;
    }

    private static boolean leadsTo(Person person, String sourceId) {
        return Person.withPartnerId(sourceId)
                .filter(other -> other.id.equals(person.id))
                .isPresent();
    }

    /** What is reported afterwards finds the person as it is then. */
    private static Person onlyLookedAt(Person person) {
        Person.getEntityManager().detach(person);
        return person;
    }

    private static ProblemException taken() {
        return ProblemException.conflict("email_taken", "Another customer has this e-mail.");
    }

    private static Person told(ObjectNode data) {
        return email(data)
                .flatMap(Person::of)
                .or(() -> Person.withPartnerId(sourceId(data)))
                .orElseThrow();
    }

    private static Optional<EmailAddress> email(ObjectNode data) {
        return EmailAddress.parse(data.path("email").asText(null));
    }

    /** Empty when it is not said. */
    private static String sourceId(ObjectNode data) {
        return data.path("partner_user_id").asText();
    }
}
