package org.goodturn.reward.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a reward comes from and what was done for it: the event, the evidence for who brought whom, the rule as it was
 * in force, what a supplier was asked, and what stands in the ledger.
 *
 * @param version number of the campaign's version whose rule it was earned by
 */
public record RewardTrace(
        @JsonProperty("reward_id") String rewardId,
        Told event,
        Brought referral,
        @JsonProperty("campaign_id") String campaignId,
        int version,
        Earned rule,
        @JsonProperty("supplier_calls") List<Call> calls,
        List<LedgerJson.Entry> ledger) {

    /** What it was earned on. @param messageId by which the sender knows it */
    @Schema(name = "TracedEvent")
    public record Told(
            @JsonProperty("event_id") String eventId,
            String name,
            String source,
            @JsonProperty("message_id") String messageId,
            @JsonProperty("event_time") Instant eventTime,
            @JsonProperty("received_at") Instant receivedAt) {}

    /** Who brought whom. @param evidence by what, through which channel, by which code and click, and when */
    @Schema(name = "TracedReferral")
    public record Brought(
            @JsonProperty("referral_id") String referralId,
            @JsonRawValue String evidence) {}

    /** The rule, as the version has it. */
    @Schema(name = "TracedRule")
    public record Earned(@JsonProperty("rule_id") String id, String name) {}

    /** A request to a supplier. @param lastAnswer in words; null when there was none yet */
    @Schema(name = "SupplierCall")
    public record Call(
            @JsonProperty("call_id") String callId,
            @JsonProperty("supplier_id") String supplierId,
            String supplier,
            String state,
            int attempts,
            @JsonProperty("last_answer") String lastAnswer,
            @JsonProperty("created_at") Instant createdAt,
            @JsonProperty("changed_at") Instant changedAt) {}
}
