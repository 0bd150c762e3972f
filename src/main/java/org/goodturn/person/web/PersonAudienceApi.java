package org.goodturn.person.web;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.person.Person;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** Which audiences somebody is in. */
@Path("/api/v1/people/{person}/audiences")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Advocates, friends, customers")
class PersonAudienceApi {

    /** @param data by name */
    @Schema(name = "PersonAudiences")
    record MineJson(List<PersonAudiences.Mine> data) {}

    private final PersonAudiences audiences;
    private final Clock clock;

    PersonAudienceApi(PersonAudiences audiences, Clock clock) {
        this.audiences = audiences;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List the audiences that the person is in now, by name",
            description = "Those without an audience_id are parameters of the person that are true.")
    public MineJson list(@RestPath("person") String id) {
        var person = Person.of(id).orElseThrow(() -> ProblemException.notFound("person"));
        return new MineJson(audiences.of(person, clock.instant()));
    }
}
