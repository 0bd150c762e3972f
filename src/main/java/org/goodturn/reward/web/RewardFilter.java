package org.goodturn.reward.web;

import java.util.Arrays;
import java.util.Locale;
import org.goodturn.campaign.Role;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.web.EmailFilter;
import org.goodturn.shared.web.ProblemException;

/** Which rewards to list; null means any. Checks itself. */
public record RewardFilter(String email, String campaign, String referral, String role, String state) {

    public RewardFilter {
        email = EmailFilter.of(email);
        campaign = blankIsAny(campaign);
        referral = blankIsAny(referral);
        role = oneOf("role", blankIsAny(role), Role.values());
        state = oneOf("state", blankIsAny(state), RewardState.values());
    }

    private static String blankIsAny(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static <E extends Enum<E>> String oneOf(String field, String text, E[] known) {
        if (text == null) {
            return null;
        }
        return Arrays.stream(known)
                .map(Enum::name)
                .filter(name -> name.equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> ProblemException.field(
                        field, "one of " + Arrays.toString(known).toLowerCase(Locale.ROOT)));
    }
}
