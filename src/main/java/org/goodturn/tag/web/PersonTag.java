package org.goodturn.tag.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.vertx.core.http.HttpServerRequest;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.goodturn.person.Identity;
import org.goodturn.person.Level;
import org.goodturn.person.Person;
import org.goodturn.person.Scope;
import org.goodturn.person.token.IdentityTokens;
import org.goodturn.person.token.Proof;
import org.goodturn.shared.web.JsonBody;

/** What a page may know of the person whose token it brings. Without one it learns nothing of anybody. */
@Path("/tag/v1/person")
class PersonTag {

    private static final int LARGEST = 16 * 1024;

    /** @param level how sure this page can be of who it is */
    record PersonJson(
            Level level,
            String email,
            @JsonProperty("first_name") String firstName,
            Map<String, Object> parameters) {

        static final PersonJson NOBODY = new PersonJson(Level.ANONYMOUS, null, null, Map.of());
    }

    private final TagDoor door;
    private final JsonBody body;
    private final IdentityTokens tokens;

    PersonTag(TagDoor door, JsonBody body, IdentityTokens tokens) {
        this.door = door;
        this.body = body;
        this.tokens = tokens;
    }

    @OPTIONS
    @Operation(hidden = true)
    public Response preflight(HttpServerRequest http) {
        return door.preflight(http, "POST");
    }

    @POST
    @FromPage
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public PersonJson read(byte[] sent) {
        return tokens.in(body.object(sent, LARGEST))
                .flatMap(proof -> person(proof.identity()).map(person -> json(person, proof)))
                .orElse(PersonJson.NOBODY);
    }

    private static Optional<Person> person(Identity named) {
        return named.email() == null ? Person.withPartnerId(named.partnerUserId()) : Person.of(named.email());
    }

    /** A token whose time is over may be anybody's by now: it opens what is everybody's. */
    private static PersonJson json(Person person, Proof proof) {
        return proof.verifies()
                ? new PersonJson(
                        Level.VERIFIED,
                        person.email() == null ? null : person.email().value(),
                        person.firstName(),
                        person.parameters(Scope.PUBLIC, Scope.PRIVATE))
                : new PersonJson(Level.IDENTIFIED, null, null, person.parameters(Scope.PUBLIC));
    }
}
