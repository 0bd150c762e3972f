package org.goodturn.campaign.rule;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.shared.id.PublicId;

/**
 * Who earns what, on which event. A rule keeps its id from version to version, so that what was earned by it counts on.
 *
 * @param id {@code rul_…}, or {@link #FRIEND} and {@link #ADVOCATE} for the two rules that make up the offer
 * @param name how staff call it
 * @param role who earns it
 */
public record RewardRule(String id, String name, Role role, RewardTerms terms) {

    public static final String FRIEND = "friend";
    public static final String ADVOCATE = "advocate";
    public static final int LONGEST_NAME = 60;

    public static RewardRule offered(Role role, RewardTerms terms) {
        return role == Role.FRIEND
                ? new RewardRule(FRIEND, "Friend’s reward", role, terms)
                : new RewardRule(ADVOCATE, "Advocate’s reward", role, terms);
    }

    public static RewardRule added(String name, Role role, RewardTerms terms) {
        return new RewardRule(PublicId.next("rul"), name, role, terms);
    }

    public RewardRule {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters");
        }
    }

    /** Whether it is one of the two that pages promise. */
    @JsonIgnore
    public boolean isOffer() {
        return id.equals(FRIEND) || id.equals(ADVOCATE);
    }

    public RewardRule with(RewardTerms changed) {
        return new RewardRule(id, name, role, changed);
    }

    public RewardRule named(String changed) {
        return new RewardRule(id, isOffer() ? name : changed, role, terms);
    }
}
