package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.integration.voucherify.ActionRow;
import org.goodturn.integration.voucherify.AsyncAction;

/**
 * What is told of many customers, as Voucherify's clients know it.
 *
 * @param operationStatus SUCCESS when everybody was taken, FAILED when somebody was not, UNKNOWN before the end
 * @param processingTime milliseconds so far
 * @param progress percent
 * @param result of each customer so far; left out in lists
 * @see <a href="https://docs.voucherify.io/api-reference/async-actions/get-async-action">get async action</a>
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VoucherifyAsyncAction")
record VoucherifyActionJson(
        String id,
        String type,
        String status,
        @JsonProperty("operation_status") String operationStatus,
        @JsonProperty("created_at") Instant createdAt,
        @JsonProperty("updated_at") Instant updatedAt,
        @JsonProperty("request_id") String requestId,
        @JsonProperty("processing_time") long processingTime,
        int progress,
        Result result,
        String object) {

    @Schema(name = "VoucherifyAsyncActionBegun")
    record Begun(@JsonProperty("async_action_id") String asyncActionId) {}

    @Schema(name = "VoucherifyAsyncActionResult")
    record Result(
            List<Row> results,
            @JsonProperty("done_count") int doneCount,
            @JsonProperty("failed_count") int failedCount) {}

    /**
     * One customer.
     *
     * @param row from 1, in the order in which they were sent
     * @param sourceId left out when none was sent, or the customer was forgotten since
     * @param found whether the customer was known before
     * @param updated false when it was refused; then key, message and details say why
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "VoucherifyAsyncActionRow")
    record Row(
            int row,
            @JsonProperty("source_id") String sourceId,
            Boolean found,
            boolean updated,
            String key,
            String message,
            String details) {

        static Row of(ActionRow.Done done) {
            return new Row(
                    done.position(),
                    done.sourceId(),
                    done.found(),
                    done.problemKey() == null,
                    done.problemKey(),
                    done.problemMessage(),
                    done.problemDetails());
        }
    }

    @Schema(name = "VoucherifyAsyncActionList")
    record Listed(
            String object,
            @JsonProperty("data_ref") String dataRef,
            @JsonProperty("async_actions") List<VoucherifyActionJson> asyncActions) {

        static Listed of(List<AsyncAction> actions) {
            return new Listed(
                    "list",
                    "async_actions",
                    actions.stream().map(action -> json(action, null)).toList());
        }
    }

    static VoucherifyActionJson of(AsyncAction action, List<ActionRow.Done> rows) {
        var results = rows.stream().map(Row::of).toList();
        var failed = (int) results.stream().filter(row -> !row.updated()).count();
        return json(action, new Result(results, results.size() - failed, failed));
    }

    private static VoucherifyActionJson json(AsyncAction action, Result result) {
        return new VoucherifyActionJson(
                action.publicId(),
                action.kind().name(),
                action.status(),
                action.operationStatus(),
                action.createdAt().truncatedTo(ChronoUnit.MILLIS),
                action.updatedAt().truncatedTo(ChronoUnit.MILLIS),
                action.requestId(),
                action.soFar().toMillis(),
                action.percent(),
                result,
                "async_action");
    }
}
