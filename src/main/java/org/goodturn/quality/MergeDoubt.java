package org.goodturn.quality;

import java.util.List;
import java.util.Set;
import org.goodturn.shared.reason.Finding;

/** Why somebody looks at a referral when two people turned out to be one. */
final class MergeDoubt {

    static final Finding SELF =
            new Finding(Verdict.STEP, "merged.self_referral", "Advocate and friend turned out to be one person.");
    static final Finding TWICE = new Finding(
            Verdict.STEP, "merged.referred_twice", "The friend turned out to be somebody who was referred before.");

    private static final Set<Finding> ALL = Set.of(SELF, TWICE);

    private MergeDoubt() {}

    static boolean isIn(List<Finding> findings) {
        return findings.stream().anyMatch(ALL::contains);
    }

    /** What speaks against it otherwise. */
    static List<Finding> without(List<Finding> findings) {
        return findings.stream().filter(finding -> !ALL.contains(finding)).toList();
    }
}
