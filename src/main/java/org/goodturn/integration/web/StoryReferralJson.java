package org.goodturn.integration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/**
 * An enrolment on the wire. The request is the published story's; the answer is ours, because the story shows none.
 *
 * @param status PENDING: enrolled, nobody has bought yet
 * @param reward what the advocate was promised; earned later, if at all
 */
@Schema(name = "Enrolled")
record StoryReferralJson(
        @JsonProperty("referral_id") String referralId,
        @JsonProperty("campaign_id") String campaignId,
        String status,
        Person person,
        String code,
        String link,
        Reward reward,
        @JsonProperty("created_at") Instant createdAt) {

    static final String EXAMPLE = """
            {"email": "customer@example.com", "reward_id": 42}""";

    /**
     * @param rewardId the caller's own mark of the offered reward, a number or a text; given back as text; may be null
     */
    @Schema(name = "Enrolment")
    record Request(
            EmailAddress email, @JsonProperty("reward_id") String rewardId) {

        private static final int LONGEST = 64;

        static Request of(ObjectNode sent) {
            var email = EmailAddress.parse(JsonBody.text(sent, "email"))
                    .orElseThrow(() -> ProblemException.field("email", "one e-mail address, as name@example.com"));
            var reward = sent.path("reward_id");
            var isId = reward.isMissingNode() || reward.isNull() || reward.isTextual() || reward.isIntegralNumber();
            if (!isId
                    || reward.asText().length() > LONGEST
                    || reward.asText().chars().anyMatch(Character::isISOControl)
                    || BrokenText.isIn(reward)) {
                throw ProblemException.field("reward_id", "a number or a text of at most " + LONGEST + " characters");
            }
            return new Request(email, reward.isMissingNode() || reward.isNull() ? null : reward.asText());
        }
    }

    @Schema(name = "EnrolledPerson")
    record Person(@JsonProperty("person_id") String personId, EmailAddress email) {}

    @Schema(name = "PromisedReward")
    record Reward(
            @JsonProperty("reward_id") String rewardId,
            @JsonProperty("reward_supplier_id") String rewardSupplierId,
            String state) {}
}
