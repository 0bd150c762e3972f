package org.goodturn.referral.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.web.EmailFilter;
import org.goodturn.shared.web.ProblemException;

/** Which referrals to list; null means any. Checks itself. */
public record ReferralFilter(String email, String campaign, String state, String review) {

    private static final Set<String> REVIEWS = Set.of("OPEN", "APPROVED", "DECLINED");

    public ReferralFilter {
        email = EmailFilter.of(email);
        campaign = campaign == null || campaign.isBlank() ? null : campaign;
        state = state == null || state.isBlank() ? null : state.toUpperCase(Locale.ROOT);
        var wanted = state;
        if (wanted != null
                && Arrays.stream(ReferralState.values())
                        .noneMatch(known -> known.name().equals(wanted))) {
            throw ProblemException.field("state", "pending, qualified, approved or denied");
        }
        review = review == null || review.isBlank() ? null : review.toUpperCase(Locale.ROOT);
        if (review != null && !REVIEWS.contains(review)) {
            throw ProblemException.field("review", "open, approved or declined");
        }
    }
}
