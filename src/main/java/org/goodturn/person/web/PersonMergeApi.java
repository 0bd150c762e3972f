package org.goodturn.person.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.person.PersonMerge;
import org.goodturn.shared.text.PlainText;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** Says that two people are one, and takes it back. */
@Path("/api/v1/people/{person}/merges")
@Keyed
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "People", description = "Advocates, friends, customers")
@APIResponse(
        responseCode = "409",
        description = "person.not_mergeable: they are one already, or it cannot be undone any more")
class PersonMergeApi {

    private static final int LARGEST = 4 * 1024;
    private static final int LONGEST = 200;

    /** @param personId as whom both are known, or the survivor alone once it is undone */
    record MergeJson(
            @JsonProperty("merge_id") String mergeId,
            @JsonProperty("person_id") String personId,
            String reason,
            @JsonProperty("merged_at") Instant mergedAt,
            boolean undone) {}

    private final PersonJoining joining;
    private final CurrentKey key;
    private final JsonBody bodies;

    PersonMergeApi(PersonJoining joining, CurrentKey key, JsonBody bodies) {
        this.joining = joining;
        this.key = key;
        this.bodies = bodies;
    }

    @POST
    @Transactional
    @Operation(summary = "Merge two people", description = "Body: {\"person_id\": …, \"reason\": …}.")
    public MergeJson merge(@RestPath String person, byte[] sent) {
        joining.find(person);
        var body = bodies.object(sent, LARGEST);
        var other = JsonBody.text(body, "person_id");
        if (other == null) {
            throw ProblemException.field("person_id", "the id of the other person, as per_…");
        }
        return json(joining.merge(person, other, key.publicId(), reason(JsonBody.text(body, "reason"))));
    }

    @POST
    @Path("{merge}/undoing")
    @Transactional
    @Operation(
            summary = "Undo a merge",
            description = "Body: {\"reason\": …}. What belongs to either is theirs alone again.")
    public MergeJson undo(@RestPath String person, @RestPath String merge, byte[] sent) {
        joining.find(person);
        var reason = reason(JsonBody.text(bodies.object(sent, LARGEST), "reason"));
        return json(joining.undo(person, merge, key.publicId(), reason));
    }

    private MergeJson json(PersonMerge merge) {
        var person = org.goodturn.person.Person.of(merge.survivorId()).publicId();
        return new MergeJson(merge.publicId(), person, merge.reason(), merge.mergedAt(), merge.isUndone());
    }

    private static String reason(String said) {
        var reason = PlainText.typed(said);
        if (reason.isEmpty() || reason.length() > LONGEST || !reason.matches(PlainText.LINES)) {
            throw ProblemException.field(
                    "reason", "a sentence of at most " + LONGEST + " characters that stays in the history");
        }
        return reason;
    }
}
