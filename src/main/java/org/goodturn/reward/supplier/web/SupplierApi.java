package org.goodturn.reward.supplier.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.merchant.Audit;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.reward.supplier.Supplier;
import org.goodturn.reward.supplier.SupplierSecrets;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

@Path("/api/v1/suppliers")
@Keyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Suppliers", description = "Who or what hands rewards over")
class SupplierApi {

    private static final int LARGEST = 1024;
    private static final int LONGEST_HOURS = 7 * 24;

    private final SupplierSecrets secrets;
    private final JsonBody bodies;
    private final Audit audit;
    private final CurrentKey key;
    private final Clock clock;

    SupplierApi(SupplierSecrets secrets, JsonBody bodies, Audit audit, CurrentKey key, Clock clock) {
        this.secrets = secrets;
        this.bodies = bodies;
        this.audit = audit;
        this.key = key;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(summary = "List suppliers, by name")
    public SupplierJson.Listed list() {
        var now = clock.instant();
        return new SupplierJson.Listed(
                Supplier.all().stream().map(one -> SupplierJson.of(one, now)).toList());
    }

    @POST
    @Path("{supplier}/secret")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Change what requests to it are signed with",
            description = "Body: {\"overlap_hours\"?: 0 to 168}, how long the old secret signs, too; 24 if nothing is"
                    + " said. The new one is shown in the answer, and never again.")
    @APIResponse(responseCode = "409", description = "supplier.secrets_in_change: too many old ones still sign")
    public SupplierJson.Secret change(@RestPath("supplier") String id, byte[] sent) {
        var overlap = overlap(bodies.object(sent.length == 0 ? new byte[] {'{', '}'} : sent, LARGEST));
        var supplier = Supplier.held(id)
                .filter(known -> known.connection() == Supplier.Connection.CUSTOM)
                .orElseThrow(() -> ProblemException.notFound("supplier with a system of yours"));
        var now = clock.instant();
        var secret = secrets.change(supplier, overlap, now)
                .orElseThrow(() -> ProblemException.conflict(
                        "supplier.secrets_in_change", "It was changed several times; wait until the old ones end."));
        audit.write(key.publicId(), "supplier.secret_changed", id, Map.of(), now);
        return new SupplierJson.Secret(
                id, secret, supplier.secrets().oldUntil(now).orElse(null));
    }

    private static Duration overlap(ObjectNode body) {
        var hours = body.path("overlap_hours");
        if (hours.isMissingNode()) {
            return SupplierSecrets.OVERLAP;
        }
        if (!hours.isIntegralNumber()
                || !hours.canConvertToInt()
                || hours.asInt() < 0
                || hours.asInt() > LONGEST_HOURS) {
            throw ProblemException.field("overlap_hours", "a whole number of hours from 0 to " + LONGEST_HOURS);
        }
        return Duration.ofHours(hours.asInt());
    }
}
