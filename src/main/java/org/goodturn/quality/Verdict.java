package org.goodturn.quality;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.shared.reason.Finding;

/** What quality says of a step, with all reasons. Pure. */
public sealed interface Verdict {

    /** Nothing speaks against it. */
    record Pass(List<Finding> findings) implements Verdict {}

    /** It does not count. */
    record Block(List<Finding> findings) implements Verdict {}

    List<Finding> findings();

    String STEP = "quality";

    static Verdict on(QualityFacts facts) {
        var against = new ArrayList<Finding>();
        if (facts.samePerson()) {
            against.add(new Finding(STEP, "self_referral", "Advocate and friend are the same person."));
        }
        if (facts.newCustomersOnly() && facts.orderedBefore()) {
            against.add(new Finding(STEP, "existing_customer", "The friend had ordered before being referred."));
        }
        return against.isEmpty()
                ? new Pass(List.of(new Finding(STEP, "quality.passed", "A new customer, and not the advocate.")))
                : new Block(List.copyOf(against));
    }
}
