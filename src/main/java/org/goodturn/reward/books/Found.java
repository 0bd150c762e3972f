package org.goodturn.reward.books;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;

/**
 * What looking through the books has found.
 *
 * @param rewards how many were looked at; likewise the others
 * @param mark up to where
 * @param mistakes empty when all is right
 */
public record Found(long rewards, long codes, long events, long entries, Mark mark, List<Mistake> mistakes) {

    /**
     * How far the books were read and right.
     *
     * @param event the last one that was looked at
     * @param entry number of the last one of the ledger; 0 for none
     * @param hash of that entry
     */
    public record Mark(long event, long entry, String hash) {

        public static final Mark START = new Mark(0, 0, "");
    }

    @JsonIgnore
    public boolean isRight() {
        return mistakes.isEmpty();
    }
}
