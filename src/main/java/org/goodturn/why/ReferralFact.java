package org.goodturn.why;

import java.util.List;
import org.goodturn.shared.reason.Finding;

/** A referral that has to do with the question, with the reasons of its last decision. */
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
        List<Finding> reasons) {}
