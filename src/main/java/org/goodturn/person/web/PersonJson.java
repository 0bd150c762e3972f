package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.person.Level;
import org.goodturn.person.Person;
import org.goodturn.person.Scope;
import org.goodturn.shared.text.EmailAddress;

/** A person as the API speaks of one. */
@Schema(name = "Person")
record PersonJson(
        @JsonProperty("person_id") String personId,
        EmailAddress email,
        @JsonProperty("first_name") String firstName,
        @JsonProperty("last_name") String lastName,
        @JsonProperty("partner_user_id") String partnerUserId,
        String locale,
        Level level,
        Map<String, Object> parameters,
        Map<String, Scope> scopes,
        @JsonProperty("customer_since") Instant customerSince,
        @JsonProperty("created_at") Instant createdAt) {

    static PersonJson of(Person person) {
        return new PersonJson(
                person.publicId(),
                person.email(),
                person.firstName(),
                person.lastName(),
                person.partnerUserId(),
                person.locale(),
                person.level(),
                person.parameters(),
                scopes(person),
                person.customerSince(),
                person.createdAt());
    }

    private static Map<String, Scope> scopes(Person person) {
        var scopes = new TreeMap<String, Scope>();
        person.parameters().keySet().forEach(name -> scopes.put(name, person.scopeOf(name)));
        return scopes;
    }
}
