package org.goodturn.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.event.EventRepeats;
import org.goodturn.event.Receipt;
import org.goodturn.shared.reason.Finding;

/** Events as the API speaks of them. */
final class EventJson {

    static final String EXAMPLE = """
            {"event_name": "conversion", "event_time": "2026-11-21T10:00:00Z",
             "data": {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90", "currency": "EUR"}}""";

    private EventJson() {}

    /** Only for the documentation: requests are read by hand, to name what is wrong. */
    @Schema(name = "Event")
    record Request(
            @JsonProperty("event_name") String eventName,
            @JsonProperty("event_time") Instant eventTime,
            @JsonProperty("message_id") String messageId,
            Map<String, Object> data) {}

    @Schema(name = "EventTaken")
    record Taken(
            @JsonProperty("event_id") String eventId,
            @JsonProperty("person_id") String personId) {

        static Taken of(Receipt receipt) {
            return new Taken(receipt.eventId(), receipt.personId());
        }
    }

    /**
     * @param messageId as it was sent; {@code derived-…} when it was taken from what the event says
     * @param state QUEUED, PROCESSED, DUPLICATE or PARKED
     * @param duplicateOf the event that counts instead, or null
     * @param sentAgain null when it was sent once, and where it is answered like the first time
     */
    @Schema(name = "EventOutcome")
    record Told(
            @JsonProperty("event_id") String eventId,
            @JsonProperty("event_name") String eventName,
            String source,
            @JsonProperty("event_time") Instant eventTime,
            @JsonProperty("received_at") Instant receivedAt,
            @JsonProperty("message_id") String messageId,
            @JsonProperty("person_id") String personId,
            JsonNode data,
            String state,
            @JsonProperty("processed_at") Instant processedAt,
            @JsonProperty("duplicate_of") String duplicateOf,

            @JsonInclude(JsonInclude.Include.NON_NULL) @JsonProperty("sent_again")
            SentAgain sentAgain,

            List<Finding> reasons) {}

    /** Under the same message id. */
    @Schema(name = "EventSentAgain")
    record SentAgain(long times, @JsonProperty("last_at") Instant lastAt) {

        static SentAgain of(EventRepeats.Again again) {
            return new SentAgain(again.times(), again.lastAt());
        }
    }
}
