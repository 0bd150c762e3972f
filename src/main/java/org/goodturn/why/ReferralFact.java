package org.goodturn.why;

import java.util.List;
import org.goodturn.shared.reason.Finding;

/**
 * A referral that has to do with the question, with the reasons of its last decision.
 *
 * @param isLookedAt whether it is in review
 */
public record ReferralFact(
        long id,
        String publicId,
        long friendId,
        String advocate,
        String friend,
        String campaign,
        int campaignVersion,
        String state,
        Long clickId,
        boolean isLookedAt,
        List<Finding> reasons) {}
