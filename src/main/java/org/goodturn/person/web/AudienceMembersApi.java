package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.person.audience.Audiences;
import org.goodturn.person.audience.LineFault;
import org.goodturn.person.audience.Listing;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** Who is in an audience: asked of any, uploaded for a list. */
@Path("/api/v1/audiences/{audience}/members")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Audiences", description = "Sets of people that reward rules may ask about")
class AudienceMembersApi {

    @Schema(name = "AudienceMember")
    record MemberJson(
            @JsonProperty("person_id") String personId,
            String email,
            @JsonProperty("partner_user_id") String partnerUserId) {}

    /** @param errors the first 100 of the lines that were refused */
    @Schema(name = "AudienceListChanges")
    record ListedJson(int added, int removed, int refused, List<LineFault> errors) {}

    private final Audiences audiences;
    private final Listing listing;
    private final Clock clock;

    AudienceMembersApi(Audiences audiences, Listing listing, Clock clock) {
        this.audiences = audiences;
        this.listing = listing;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "List who is in it now, the newest people first")
    public Slice<MemberJson> members(@RestPath String audience, @RestQuery String cursor, @RestQuery String limit) {
        var size = Slice.size(limit);
        var after = Cursor.parse(cursor);
        var found = audiences.members(AudienceApi.find(audience), clock.instant(), after.at(), after.id(), size + 1);
        return Slice.of(
                found,
                size,
                member -> new Cursor(member.createdAt(), member.id()),
                member -> new MemberJson(member.publicId(), member.email(), member.partnerUserId()));
    }

    @POST
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
        var audience = AudienceApi.find(id);
        requireTable(type);
        if (!audience.rule().isList()) {
            throw ProblemException.conflict("audience.not_a_list", "Who is in this audience is asked, not listed.");
        }
        var listed = listing.take(audience, UploadedTable.text(table), MembersForm.modeOf(mode), clock.instant());
        return new ListedJson(listed.added(), listed.removed(), listed.refused(), listed.faults());
    }

    /** Asked only of who may upload: everybody else hears nothing of it. */
    private static void requireTable(String type) {
        if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("text/")) {
            throw new ProblemException(
                    415, "unsupported_media_type", "Send the table as text/csv.", Map.of("Content-Type", "text/csv"));
        }
    }
}
