package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.AudienceRemoval;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Audiences; who is in them is {@link AudienceMembersApi}'s. */
@Path("/api/v1/audiences")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audiences", description = "Sets of people that reward rules may ask about")
class AudienceApi {

    private static final int LARGEST = 16 * 1024;

    /** @param description who is in it, in words */
    @Schema(name = "Audience")
    record AudienceJson(@JsonProperty("audience_id") String audienceId, String name, String description) {

        static AudienceJson of(Audience audience) {
            return new AudienceJson(
                    audience.publicId(), audience.name(), audience.rule().words());
        }
    }

    private final AudienceJsonReading reading;
    private final AudienceRemoval removal;
    private final CurrentKey key;
    private final JsonBody bodies;
    private final Clock clock;

    AudienceApi(AudienceJsonReading reading, AudienceRemoval removal, CurrentKey key, JsonBody bodies, Clock clock) {
        this.reading = reading;
        this.removal = removal;
        this.key = key;
        this.bodies = bodies;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "List audiences, newest first")
    public Slice<AudienceJson> list(@RestQuery String cursor, @RestQuery String limit) {
        var size = Slice.size(limit);
        var after = Cursor.parse(cursor);
        return Slice.of(
                Audience.newestFirst(after.at(), after.id(), size + 1),
                size,
                audience -> new Cursor(audience.createdAt(), audience.id),
                AudienceJson::of);
    }

    @DELETE
    @Path("{audience}")
    @Transactional
    @Operation(summary = "Delete an audience that no campaign asks for")
    public void delete(@RestPath String audience) {
        var named = removal.remove(find(audience), key.publicId());
        if (!named.isEmpty()) {
            throw ProblemException.conflict("audience.in_use", AudienceRemoval.refusal(named));
        }
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @ResponseStatus(201)
    @Transactional
    @Operation(
            summary = "Make an audience",
            description = "Body: {\"name\": …, \"conditions\"?: […]}. Without conditions its members are uploaded.")
    public AudienceJson make(byte[] sent) {
        var body = bodies.object(sent, LARGEST);
        var audience = Audience.of(name(body), reading.rule(body.path("conditions")), clock.instant());
        if (Audience.isFull() || Audience.named(audience.name()).isPresent()) {
            throw ProblemException.conflict("audience.name_taken", AudienceDesk.TAKEN);
        }
        audience.persistAndFlush();
        return AudienceJson.of(audience);
    }

    private static String name(JsonNode body) {
        var name = PlainText.typed(JsonBody.text(body, "name"));
        if (!PlainText.isName(name, 100) || BrokenText.isIn(name)) {
            throw ProblemException.field("name", "1 to 100 characters on one line");
        }
        return name;
    }

    static Audience find(String id) {
        return Audience.of(id).orElseThrow(() -> ProblemException.notFound("audience"));
    }
}
