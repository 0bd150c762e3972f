package org.goodturn.reward;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.reward.rule.Decision;

/**
 * Where a reward comes from: by which rule of which campaign version, from which referral, on which event.
 *
 * @param orderId the event that told of the order behind it, or null
 * @param occurrence its number among those of the referral by the rule, counted up from 1; numbers withdrawn may come
 *     again
 */
@Embeddable
public record RewardOrigin(
        @Column(updatable = false) long campaignId,
        @Column(updatable = false) long versionId,
        @Column(updatable = false) long referralId,
        @Column(updatable = false) long eventId,
        @Column(updatable = false) Long orderId,
        @Column(updatable = false) String rule,
        @Column(updatable = false) int occurrence,
        @Column(updatable = false) long personId,

        @Enumerated(EnumType.STRING) @Column(updatable = false)
        Role role) {

    static RewardOrigin of(Referral referral, Progress step, Decision.Earns decision) {
        var role = decision.rule().role();
        return new RewardOrigin(
                referral.campaignId(),
                referral.versionId(),
                referral.id,
                step.eventId(),
                step.orderId(),
                decision.rule().id(),
                decision.occurrence(),
                role == Role.FRIEND ? referral.friendId() : referral.advocateId(),
                role);
    }

    /** What its rule promises, as it stood in the version; nothing when the version has no such rule. */
    public Optional<RewardTerms> terms() {
        return CampaignVersion.of(versionId).terms().rewardRule(rule).map(RewardRule::terms);
    }
}
