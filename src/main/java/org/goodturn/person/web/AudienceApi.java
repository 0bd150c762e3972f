package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.person.audience.Audience;
import org.goodturn.person.audience.AudienceRemoval;
import org.goodturn.person.audience.Audiences;
import org.goodturn.person.audience.LineFault;
import org.goodturn.person.audience.Listing;
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

/** Audiences and who is in them. */
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

    @Schema(name = "AudienceMember")
    record MemberJson(
            @JsonProperty("person_id") String personId,
            String email,
            @JsonProperty("partner_user_id") String partnerUserId) {}

    /** @param errors the first 100 of the lines that were refused */
    @Schema(name = "AudienceListChanges")
    record ListedJson(int added, int removed, int refused, List<LineFault> errors) {}

    private final AudienceJsonReading reading;
    private final Audiences audiences;
    private final Listing listing;
    private final AudienceRemoval removal;
    private final CurrentKey key;
    private final JsonBody bodies;
    private final Clock clock;

    AudienceApi(
            AudienceJsonReading reading,
            Audiences audiences,
            Listing listing,
            AudienceRemoval removal,
            CurrentKey key,
            JsonBody bodies,
            Clock clock) {
        this.removal = removal;
        this.key = key;
        this.reading = reading;
        this.audiences = audiences;
        this.listing = listing;
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

    @GET
    @Path("{audience}/members")
    @Transactional
    @Operation(summary = "List who is in it now, the newest people first")
    public Slice<MemberJson> members(@RestPath String audience, @RestQuery String cursor, @RestQuery String limit) {
        var size = Slice.size(limit);
        var after = Cursor.parse(cursor);
        var found = audiences.members(find(audience), clock.instant(), after.at(), after.id(), size + 1);
        return Slice.of(
                found,
                size,
                member -> new Cursor(member.createdAt(), member.id()),
                member -> new MemberJson(member.publicId(), member.email(), member.partnerUserId()));
    }

    @POST
    @Path("{audience}/members")
    @Transactional
    @Operation(
            summary = "Upload members",
            description =
                    "One e-mail or id of yours a line, up to 100,000. mode: add (if nothing is said), remove, replace.")
    public ListedJson take(
            @RestPath("audience") String id,
            @RestQuery String mode,
            @HeaderParam("Content-Type") String type,
            InputStream table) {
        var audience = find(id);
        requireTable(type);
        if (!audience.rule().isList()) {
            throw ProblemException.conflict("audience.not_a_list", "Who is in this audience is asked, not listed.");
        }
        var listed = listing.take(
                audience,
                new InputStreamReader(table, StandardCharsets.UTF_8),
                MembersForm.modeOf(mode),
                clock.instant());
        return new ListedJson(listed.added(), listed.removed(), listed.refused(), listed.faults());
    }

    /** Asked only of who may upload: everybody else hears nothing of it. */
    private static void requireTable(String type) {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("text/")) {
            throw new ProblemException(
                    415, "unsupported_media_type", "Send the table as text/csv.", Map.of("Content-Type", "text/csv"));
        }
    }

    private static String name(JsonNode body) {
        var name = PlainText.typed(JsonBody.text(body, "name"));
        if (!PlainText.isName(name, 100) || BrokenText.isIn(name)) {
            throw ProblemException.field("name", "1 to 100 characters on one line");
        }
        return name;
    }

    private static Audience find(String id) {
        return Audience.of(id).orElseThrow(() -> ProblemException.notFound("audience"));
    }
}
