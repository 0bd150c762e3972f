package org.goodturn.referral;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.goodturn.shared.reason.Finding;

/**
 * Which advocate, by which evidence? Pure: what is known comes in, the outcome with all its reasons goes out. Evidence
 * outside its look-back window does not count; a coupon or code that was used wins; else the most recent wins.
 */
public sealed interface Attribution {

    /** An advocate is found. */
    record Attributed(Evidence evidence, List<Finding> findings) implements Attribution {}

    /** Nobody brought the friend. */
    record Unattributed(List<Finding> findings) implements Attribution {}

    String STEP = "referral";

    /**
     * Used first, said later last; then most recent; the link decides between equals, so that the outcome never depends
     * on their order.
     */
    Comparator<Evidence> STRONGEST = Comparator.comparing(
                    (Evidence e) -> e.kind().rank())
            .thenComparing(Evidence::at)
            .thenComparing(Evidence::kind, Comparator.reverseOrder())
            .thenComparing(Evidence::linkId);

    static Attribution decide(List<Evidence> known, Instant eventTime) {
        var findings = new ArrayList<Finding>();
        known.stream()
                .filter(evidence -> !evidence.countsAt(eventTime))
                .map(evidence -> new Finding(STEP, "evidence.out_of_window", outOfWindow(evidence, eventTime)))
                .forEach(findings::add);
        var counting = known.stream()
                .filter(evidence -> evidence.countsAt(eventTime))
                .sorted(STRONGEST.reversed())
                .toList();
        if (counting.isEmpty()) {
            findings.add(
                    new Finding(STEP, "referral.nobody", "No click, code, coupon or claim points to an advocate."));
            return new Unattributed(List.copyOf(findings));
        }
        findings.addAll(attributed(counting));
        return new Attributed(counting.getFirst(), List.copyOf(findings));
    }

    private static List<Finding> attributed(List<Evidence> counting) {
        var strongest = counting.getFirst();
        var findings = new ArrayList<Finding>();
        findings.add(new Finding(
                STEP,
                "referral.attributed",
                "Attributed because " + strongest.kind().words() + "."));
        counting.stream()
                .filter(other -> other.linkId() != strongest.linkId())
                .forEach(other -> findings.add(new Finding(
                        STEP,
                        "evidence.weaker",
                        "Another advocate came second: " + other.kind().words() + ".")));
        return findings;
    }

    private static String outOfWindow(Evidence evidence, Instant eventTime) {
        var why = evidence.at().isAfter(eventTime)
                ? "it came only after this"
                : "it lies outside the look-back window of "
                        + evidence.lookBack().toDays() + " days";
        return "Not counted, because " + why + ": " + evidence.kind().words() + ".";
    }
}
