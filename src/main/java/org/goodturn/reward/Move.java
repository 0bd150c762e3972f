package org.goodturn.reward;

/** How a move of a reward ended. */
public sealed interface Move {

    /** It was moved. */
    record Made() implements Move {}

    /** It was so before; nothing has changed. */
    record Already() implements Move {}

    /** It cannot be done from where the reward stands. */
    record Refused(String sentence) implements Move {}

    default boolean isMade() {
        return this instanceof Made;
    }
}
