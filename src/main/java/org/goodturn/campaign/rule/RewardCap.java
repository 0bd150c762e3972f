package org.goodturn.campaign.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.goodturn.shared.money.Money;

/**
 * What the rewards of one rule never exceed, over all versions of the campaign. A reward that was withdrawn makes room
 * again.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = RewardCap.PerPerson.class, name = "per_person"),
    @JsonSubTypes.Type(value = RewardCap.InAll.class, name = "in_all"),
    @JsonSubTypes.Type(value = RewardCap.Budget.class, name = "budget")
})
public sealed interface RewardCap {

    int MOST = 1_000_000;

    /** So many for one person. */
    record PerPerson(int most, Period period) implements RewardCap {

        public PerPerson {
            require(most);
        }
    }

    /** So many for all people together. */
    record InAll(int most, Period period) implements RewardCap {

        public InAll {
            require(most);
        }
    }

    /** What all of them together may cost. */
    record Budget(Money most) implements RewardCap {

        public Budget {
            if (!most.isPositive()) {
                throw new IllegalArgumentException("a budget is more than nothing");
            }
        }
    }

    private static void require(int most) {
        if (most < 1 || most > MOST) {
            throw new IllegalArgumentException("write a number from 1 to " + MOST);
        }
    }
}
