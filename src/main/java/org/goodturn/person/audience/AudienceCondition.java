package org.goodturn.person.audience;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.regex.Pattern;
import org.goodturn.shared.json.BrokenText;
import org.goodturn.shared.money.Money;

/** What somebody in an audience has in common with the others. Behaviour is asked for as of a moment. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = AudienceCondition.Trait.class, name = "trait"),
    @JsonSubTypes.Type(value = AudienceCondition.Ordered.class, name = "ordered"),
    @JsonSubTypes.Type(value = AudienceCondition.Spent.class, name = "spent"),
    @JsonSubTypes.Type(value = AudienceCondition.Referred.class, name = "referred"),
    @JsonSubTypes.Type(value = AudienceCondition.Seen.class, name = "seen"),
    @JsonSubTypes.Type(value = AudienceCondition.NotSeen.class, name = "not_seen")
})
public sealed interface AudienceCondition {

    int LONGEST_TEXT = 100;
    int MOST_TIMES = 10_000;
    int MOST_DAYS = 3_650;
    Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,10})?");

    /** A parameter of the person compares to a value. */
    record Trait(String parameter, TraitComparison comparison, String value) implements AudienceCondition {
        public Trait {
            requireText(parameter);
            requireText(value);
            if (comparison.isOfNumbers() && !NUMBER.matcher(value).matches()) {
                throw new IllegalArgumentException("write a number like 20 or 19.90");
            }
        }
    }

    /** Ordered so often. @param days until the moment; null for ever */
    record Ordered(int times, Integer days) implements AudienceCondition {
        public Ordered {
            between(times, MOST_TIMES);
            requireDays(days);
        }
    }

    /** Orders that are worth so much together. @param days until the moment; null for ever */
    record Spent(Money least, Integer days) implements AudienceCondition {
        public Spent {
            if (!least.isPositive()) {
                throw new IllegalArgumentException("write an amount above 0");
            }
            requireDays(days);
        }
    }

    /** Brought so many friends who ordered. @param days until the moment; null for ever */
    record Referred(int friends, Integer days) implements AudienceCondition {
        public Referred {
            between(friends, MOST_TIMES);
            requireDays(days);
        }
    }

    /** Something was told of the person within so many days. */
    record Seen(int days) implements AudienceCondition {
        public Seen {
            between(days, MOST_DAYS);
        }
    }

    /** Nothing was told of the person for so many days. */
    record NotSeen(int days) implements AudienceCondition {
        public NotSeen {
            between(days, MOST_DAYS);
        }
    }

    /** As in "people who …". */
    default String words() {
        return switch (this) {
            case Trait trait ->
                "whose “" + trait.parameter + "” " + trait.comparison.words() + " “" + trait.value + "”";
            case Ordered ordered -> "who ordered at least " + times(ordered.times) + within(ordered.days);
            case Spent spent -> "who spent at least " + spent.least.plain() + within(spent.days);
            case Referred referred ->
                "who brought at least " + (referred.friends == 1 ? "one friend" : referred.friends + " friends")
                        + " who ordered" + within(referred.days);
            case Seen seen -> "of whom something was told" + within(seen.days);
            case NotSeen seen -> "of whom nothing was told" + within(seen.days);
        };
    }

    private static String times(int times) {
        return times == 1 ? "once" : times + " times";
    }

    private static String within(Integer days) {
        return days == null ? "" : days == 1 ? " in the last day" : " in the last " + days + " days";
    }

    private static void requireText(String text) {
        if (text.isBlank() || text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("write 1 to " + LONGEST_TEXT + " characters");
        }
        if (BrokenText.isIn(text) || text.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("write it without control characters");
        }
    }

    private static void requireDays(Integer days) {
        if (days != null) {
            between(days, MOST_DAYS);
        }
    }

    private static void between(int number, int most) {
        if (number < 1 || number > most) {
            throw new IllegalArgumentException("write a number from 1 to " + most);
        }
    }
}
