package org.goodturn.why.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.shared.reason.Finding;
import org.goodturn.why.Entry;
import org.goodturn.why.Explanation;
import org.goodturn.why.ReferralFact;

/**
 * An explanation as the API speaks of it.
 *
 * @param kind what was asked about: order, email, referral, event, reward
 * @param answer in sentences
 * @param hasMore whether more happened than is listed
 */
@Schema(name = "Why")
record WhyJson(
        String kind,
        String value,
        List<String> answer,
        @JsonProperty("referral_ids") List<String> referralIds,
        List<Moment> timeline,
        @JsonProperty("has_more") boolean hasMore) {

    /**
     * One thing that happened.
     *
     * @param kind click, event, again, decision, reward, message
     * @param id of the click, event, referral, reward or message
     */
    @Schema(name = "TimelineMoment")
    record Moment(
            Instant at,
            String kind,
            String id,
            String name,
            String source,
            String state,
            String person,
            @JsonProperty("partner_conversion_id") String order,
            List<Finding> verdicts) {}

    static WhyJson of(Explanation explanation) {
        return new WhyJson(
                explanation.question().kind().wire(),
                explanation.question().value(),
                explanation.answer(),
                explanation.referrals().stream().map(ReferralFact::publicId).toList(),
                explanation.timeline().entries().stream().map(WhyJson::moment).toList(),
                explanation.timeline().hasMore());
    }

    private static Moment moment(Entry entry) {
        return new Moment(
                entry.at(),
                entry.kind().name().toLowerCase(Locale.ROOT),
                entry.subject(),
                entry.name(),
                entry.source(),
                entry.state(),
                entry.person(),
                entry.order(),
                entry.verdicts());
    }
}
