package org.goodturn.person.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.person.Person;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

@Path("/api/v1/people")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Advocates, friends, customers")
class PersonApi {

    private final PersonList list;

    PersonApi(PersonList list) {
        this.list = list;
    }

    @GET
    @Operation(
            summary = "List people, newest first",
            description =
                    "Filters: email, partner_user_id, changed_since (a time: of whom something was told, or who were merged or told apart, since). level=ANONYMOUS lists those of whom nothing is known but a device; they are left out otherwise.")
    public Slice<PersonJson> list(
            @RestQuery String email,
            @RestQuery("partner_user_id") String partnerUserId,
            @RestQuery String level,
            @RestQuery("changed_since") String changedSince,
            @RestQuery String cursor,
            @RestQuery String limit) {
        return list.page(email, partnerUserId, level, changedSince, Cursor.parse(cursor), Slice.size(limit));
    }

    @GET
    @Path("{person}")
    @Operation(summary = "Read one person")
    public PersonJson read(@RestPath("person") String id) {
        return PersonJson.of(Person.of(id).orElseThrow(() -> ProblemException.notFound("person")));
    }
}
