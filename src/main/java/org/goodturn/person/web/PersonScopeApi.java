package org.goodturn.person.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.jboss.resteasy.reactive.RestPath;

/** Says who may read and change a person's parameters. */
@Path("/api/v1/people/{person}/scopes")
@Keyed
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Advocates, friends, customers")
class PersonScopeApi {

    private static final int LARGEST = 16 * 1024;

    private final PersonScopes scopes;
    private final CurrentKey key;
    private final JsonBody bodies;

    PersonScopeApi(PersonScopes scopes, CurrentKey key, JsonBody bodies) {
        this.scopes = scopes;
        this.key = key;
        this.bodies = bodies;
    }

    @POST
    @Transactional
    @Operation(
            summary = "Change the scope of parameters",
            description = "Body: {\"plan\": \"CLIENT\"}, with any number of names. PUBLIC, PRIVATE or CLIENT.")
    public PersonJson change(@RestPath String person, byte[] sent) {
        var known = scopes.held(person);
        var wanted = bodies.object(sent, LARGEST);
        wanted.properties()
                .forEach(
                        one -> scopes.change(known, one.getKey(), one.getValue().asText(), key.publicId()));
        return PersonJson.of(known);
    }
}
