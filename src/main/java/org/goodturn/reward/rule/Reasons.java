package org.goodturn.reward.rule;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.shared.reason.Finding;

/** Collects what speaks for and against one reward. */
final class Reasons {

    static final String STEP = "reward";

    private final String prefix;
    private final List<Finding> found = new ArrayList<>();
    private boolean speakAgainst;

    /** @param prefix before every sentence; empty, or the name of the rule */
    Reasons(String prefix) {
        this.prefix = prefix;
    }

    void met(String code, String sentence) {
        found.add(new Finding(STEP, code, prefix + sentence));
    }

    void against(String code, String sentence) {
        speakAgainst = true;
        met(code, sentence);
    }

    void check(boolean holds, String code, String sentence, String againstCode, String againstSentence) {
        if (holds) {
            met(code, sentence);
        } else {
            against(againstCode, againstSentence);
        }
    }

    boolean speakAgainst() {
        return speakAgainst;
    }

    List<Finding> all() {
        return List.copyOf(found);
    }
}
