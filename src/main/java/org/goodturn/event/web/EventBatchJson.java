package org.goodturn.event.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.event.Receipt;
import org.goodturn.shared.web.ProblemException;

/** Many events at once, as the API speaks of them. */
final class EventBatchJson {

    static final String EXAMPLE = """
            {"events": [
              {"message_id": "a1", "event_name": "registration", "data": {"email": "finn@example.org", "partner_user_id": "c-77"}},
              {"message_id": "a2", "event_name": "conversion",
               "data": {"email": "finn@example.org", "partner_conversion_id": "1002", "cart_value": "59.00", "currency": "EUR"}}]}""";

    private EventBatchJson() {}

    /** Only for the documentation: requests are read by hand, to name what is wrong. */
    @Schema(name = "EventBatch")
    record Request(List<EventJson.Request> events) {}

    /** How one event fared. */
    @Schema(name = "EventBatchItemStatus")
    enum Status {
        TAKEN,
        /** It had come before; the answer is that of the first time. */
        REPEATED,
        REFUSED
    }

    /** What became of one event, at the place at which it was sent. */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "EventBatchItem")
    record Item(
            Status status,
            @JsonProperty("event_id") String eventId,
            @JsonProperty("person_id") String personId,
            String code,
            String detail,
            Map<String, String> fields) {

        static Item of(Receipt receipt) {
            return receipt.altered()
                    ? refused(EventTaking.messageIdReused())
                    : new Item(
                            receipt.repeated() ? Status.REPEATED : Status.TAKEN,
                            receipt.eventId(),
                            receipt.personId(),
                            null,
                            null,
                            null);
        }

        static Item refused(ProblemException problem) {
            return new Item(Status.REFUSED, null, null, problem.code(), problem.getMessage(), problem.fields());
        }
    }

    @Schema(name = "EventBatchTaken")
    record Taken(long taken, long repeated, long refused, List<Item> results) {

        static Taken of(List<Item> items) {
            return new Taken(
                    count(items, Status.TAKEN), count(items, Status.REPEATED), count(items, Status.REFUSED), items);
        }

        private static long count(List<Item> items, Status status) {
            return items.stream().filter(item -> item.status == status).count();
        }
    }
}
