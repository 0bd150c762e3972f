package org.goodturn.referral.web;

import java.util.Arrays;
import java.util.Locale;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.web.EmailFilter;
import org.goodturn.shared.web.ProblemException;

/** Which referrals to list; null means any. Checks itself. */
public record ReferralFilter(String email, String campaign, String state) {

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
    }
}
