package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.person.Person;
import org.goodturn.shared.id.PublicId;

/**
 * That somebody was forgotten, as Voucherify says it.
 *
 * @param id names this answer only; the deletion itself is found among the events
 */
@Schema(name = "VoucherifyDeletion")
record VoucherifyDeletionJson(
        String id,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("related_object") String relatedObject,
        @JsonProperty("related_object_id") String relatedObjectId,
        String status) {

    static VoucherifyDeletionJson of(Person customer, Instant now) {
        return new VoucherifyDeletionJson(
                PublicId.next("del"), now.truncatedTo(ChronoUnit.MILLIS), "customer", customer.publicId(), "DONE");
    }
}
