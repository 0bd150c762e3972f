package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.integration.voucherify.AsyncAction;
import org.goodturn.integration.voucherify.AsyncActions;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.RequestId;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/** Voucherify's calls that tell of many customers at once: kept, answered, and done one customer after the other. */
@Path("/v1/customers")
@VoucherifyKeyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers, Voucherify style")
class VoucherifyManyApi {

    private static final int LARGEST = 1024 * 1024;
    private static final int MOST_UNDER_WAY = 100;
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final JsonBody body;
    private final AsyncActions actions;
    private final Jobs jobs;
    private final RequestId request;
    private final Clock clock;

    VoucherifyManyApi(JsonBody body, AsyncActions actions, Jobs jobs, RequestId request, Clock clock) {
        this.body = body;
        this.actions = actions;
        this.jobs = jobs;
        this.request = request;
        this.clock = clock;
    }

    @POST
    @Path("bulk/async")
    @ResponseStatus(202)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create or update up to 100 customers",
            description =
                    "Body: a list of customers, each as in a call of its own. One that is refused stops no other.")
    public VoucherifyActionJson.Begun update(byte[] sent) {
        return begun(AsyncAction.Kind.CUSTOMERS_UPDATE, VoucherifyMany.customers(body.any(sent, LARGEST)));
    }

    @POST
    @Path("metadata/async")
    @ResponseStatus(202)
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Add the same metadata to up to 100 customers",
            description = "Body: {\"source_ids\": […], \"metadata\": {…}}. What is not said stays as it is.")
    public VoucherifyActionJson.Begun updateMetadata(byte[] sent) {
        var told = body.object(sent, LARGEST);
        return begun(AsyncAction.Kind.CUSTOMERS_METADATA_UPDATE, VoucherifyMany.withMetadata(told));
    }

    /** Whatever is sent, the key is asked for first; then everything but a form is without a file. */
    @POST
    @Path("importCSV")
    @ResponseStatus(202)
    @Transactional
    @Consumes({MediaType.MULTIPART_FORM_DATA, MediaType.WILDCARD})
    @Operation(
            summary = "Create or update up to 2,500 customers by a table",
            description =
                    "The part \"file\" of the form is a CSV file of at most 500 kB with titles in its first line.")
    public VoucherifyActionJson.Begun updateByTable(@RestForm FileUpload file) {
        return begun(AsyncAction.Kind.CUSTOMERS_IMPORT, VoucherifyMany.table(file));
    }

    private VoucherifyActionJson.Begun begun(AsyncAction.Kind kind, List<ObjectNode> customers) {
        if (actions.underWay() >= MOST_UNDER_WAY) {
            throw ProblemException.tooMany(
                    "At most " + MOST_UNDER_WAY + " of these may be under way. Go on when some are done.", PAUSE);
        }
        var now = clock.instant();
        var action = actions.begin(kind, customers, request.value(), now);
        jobs.at(now, VoucherifyTelling.NAME, action.id());
        return new VoucherifyActionJson.Begun(action.publicId());
    }
}
