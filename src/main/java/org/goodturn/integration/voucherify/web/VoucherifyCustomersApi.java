package org.goodturn.integration.voucherify.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.integration.voucherify.CustomerSums;
import org.goodturn.person.Person;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestPath;

/** Voucherify's customers: its published clients keep a shop's customers in step with ours unchanged. */
@Path("/v1/customers")
@VoucherifyKeyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers, Voucherify style", description = "Keep people in step with your own customers")
class VoucherifyCustomersApi {

    /** Bytes of one customer. */
    static final int LARGEST = 32 * 1024;

    private final JsonBody body;
    private final VoucherifyCustomers customers;
    private final VoucherifyList list;
    private final CustomerSums sums;
    private final Clock clock;

    VoucherifyCustomersApi(
            JsonBody body, VoucherifyCustomers customers, VoucherifyList list, CustomerSums sums, Clock clock) {
        this.sums = sums;
        this.clock = clock;
        this.body = body;
        this.customers = customers;
        this.list = list;
    }

    @POST
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "Create or update a customer",
            description = "By source_id or id. What is not said stays as it is.")
    @RequestBody(
            content =
                    @Content(
                            schema = @Schema(implementation = VoucherifyCustomerJson.class),
                            examples = @ExampleObject(name = "customer", value = VoucherifyCustomerJson.EXAMPLE)))
    public VoucherifyCustomerJson upsert(byte[] sent) {
        return told(customers.upsert(body.object(sent, LARGEST)));
    }

    @GET
    @Transactional
    @Operation(
            summary = "List customers, newest first",
            description =
                    "Filters: email, name, city, created_at[after], created_at[before]; limit with page or starting_after.")
    public VoucherifyCustomerJson.Listed list(@BeanParam VoucherifyAsked asked) {
        return list.of(asked);
    }

    @GET
    @Path("{customer}")
    @Transactional
    @Operation(summary = "Read a customer", description = "By id or source_id.")
    public VoucherifyCustomerJson read(@RestPath("customer") String id) {
        return told(find(id));
    }

    @PUT
    @Path("{customer}")
    @Transactional
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Update a customer", description = "What is not said stays as it is.")
    public VoucherifyCustomerJson update(@RestPath("customer") String id, byte[] sent) {
        var changes = body.object(sent, LARGEST);
        return told(customers.update(held(id), changes));
    }

    /** 200 with an empty body: Voucherify's Java client stumbles over a 204, which says nothing about its length. */
    @DELETE
    @Path("{customer}")
    @Transactional
    @Operation(summary = "Forget a customer", description = "What was earned and counted stays, without saying whose.")
    public Response remove(@RestPath("customer") String id) {
        customers.remove(held(id));
        return Response.ok().build();
    }

    /** With us there is no other deletion: what the first one leaves says nothing of whom it was. */
    @POST
    @Path("{customer}/permanent-deletion")
    @Transactional
    @Operation(summary = "Forget a customer for good", description = "The same as DELETE.")
    public VoucherifyDeletionJson removeForGood(@RestPath("customer") String id) {
        var customer = held(id);
        customers.remove(customer);
        return VoucherifyDeletionJson.of(customer, clock.instant());
    }

    private VoucherifyCustomerJson told(Person person) {
        return VoucherifyCustomerJson.of(person, sums.of(List.of(person.id)).get(person.id));
    }

    private Person held(String id) {
        return customers.held(id).orElseThrow(() -> ProblemException.notFound("customer"));
    }

    private Person find(String id) {
        return customers.find(id).orElseThrow(() -> ProblemException.notFound("customer"));
    }
}
