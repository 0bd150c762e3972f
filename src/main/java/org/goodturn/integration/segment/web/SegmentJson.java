package org.goodturn.integration.segment.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.goodturn.shared.web.ProblemException;

/** What Segment's clients are answered. They look at {@code success}; people who debug look at the rest. */
final class SegmentJson {

    static final String EXAMPLE = """
            {"type": "track", "userId": "019mr8mf4r", "event": "conversion", "messageId": "m-1",
             "properties": {"email": "jake@example.org", "partner_conversion_id": "1003", "cart_value": "99.99"}}""";

    private SegmentJson() {}

    /** @param refused what was wrong with single messages of a batch; the others were taken */
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    record Taken(List<Refused> refused, int taken) {

        public boolean isSuccess() {
            return true;
        }
    }

    /** @param index the place in the batch, from 0 */
    record Refused(int index, String code, String message, Map<String, String> fields) {

        static Refused of(int index, ProblemException problem) {
            return new Refused(index, problem.code(), problem.getMessage(), problem.fields());
        }
    }
}
