package org.goodturn.campaign.rule;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** How often one referral earns a reward by one rule. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Recurrence.Once.class, name = "once"),
    @JsonSubTypes.Type(value = Recurrence.Every.class, name = "every"),
    @JsonSubTypes.Type(value = Recurrence.First.class, name = "first"),
    @JsonSubTypes.Type(value = Recurrence.ForMonths.class, name = "for_months")
})
public sealed interface Recurrence {

    int MOST = 1000;

    /** The first time only. */
    record Once() implements Recurrence {}

    /** Each time, for ever. */
    record Every() implements Recurrence {}

    /** The first so many times. */
    record First(int times) implements Recurrence {

        public First {
            if (times < 2 || times > MOST) {
                throw new IllegalArgumentException("write a number from 2 to " + MOST);
            }
        }
    }

    /** Each time for so many months after the friend's first order. */
    record ForMonths(int months) implements Recurrence {

        public ForMonths {
            if (months < 1 || months > 120) {
                throw new IllegalArgumentException("write a number of months from 1 to 120");
            }
        }
    }
}
