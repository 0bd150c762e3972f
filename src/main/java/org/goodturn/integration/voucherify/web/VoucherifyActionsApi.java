package org.goodturn.integration.voucherify.web;

import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.goodturn.integration.voucherify.AsyncActions;
import org.goodturn.shared.web.ProblemException;
import org.goodturn.shared.web.Slice;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;

/** How far it is with what was told of many customers at once. */
@Path("/v1/async-actions")
@VoucherifyKeyed
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers, Voucherify style")
class VoucherifyActionsApi {

    private static final int DAY_ALONE = 10;

    private final AsyncActions actions;

    VoucherifyActionsApi(AsyncActions actions) {
        this.actions = actions;
    }

    @GET
    @Transactional
    @Operation(
            summary = "List what was told of many customers, newest first",
            description = "With limit, and end_date for what began before. What became of each customer is left out.")
    public VoucherifyActionJson.Listed list(@RestQuery String limit, @RestQuery("end_date") String endDate) {
        return VoucherifyActionJson.Listed.of(actions.newest(time(endDate), Slice.size(limit)));
    }

    /** The action before its rows: they are never behind what it says. */
    @GET
    @Path("{action}")
    @Transactional
    @Operation(summary = "Read how far it is and what became of each customer")
    public VoucherifyActionJson read(@RestPath("action") String id) {
        var action = actions.of(id).orElseThrow(() -> ProblemException.notFound("async action"));
        return VoucherifyActionJson.of(action, actions.done(action));
    }

    private static Instant time(String text) {
        try {
            if (text == null || text.isBlank()) {
                return null;
            }
            return text.length() == DAY_ALONE
                    ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                    : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            throw ProblemException.field("end_date", "a time such as 2026-11-21T10:00:00Z, or a day");
        }
    }
}
