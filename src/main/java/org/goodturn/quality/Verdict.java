package org.goodturn.quality;

import java.util.ArrayList;
import java.util.List;
import org.goodturn.quality.signal.QualityFacts;
import org.goodturn.quality.signal.Signal;
import org.goodturn.shared.reason.Finding;

/** What quality says of a step, with all reasons. Pure. */
public sealed interface Verdict {

    /** Too little speaks against it. */
    record Pass(List<Finding> findings) implements Verdict {}

    /** Somebody has to look at it first. */
    record Review(List<Finding> findings) implements Verdict {}

    /** It does not count. @param isCertain whether one signal decides, which nobody can overrule */
    record Block(List<Finding> findings, boolean isCertain) implements Verdict {}

    List<Finding> findings();

    default boolean passes() {
        return this instanceof Pass;
    }

    /** Whether one signal decides. */
    default boolean isCertain() {
        return false;
    }

    String STEP = "quality";

    static Verdict on(QualityFacts facts) {
        var signals = Signal.in(facts);
        var weight = signals.stream().mapToInt(Signal::weight).sum();
        var strictness = facts.rules().quality().strictness();
        if (signals.stream().anyMatch(Signal::isCertain)) {
            return new Block(reasons(signals), true);
        }
        if (!signals.isEmpty() && weight >= strictness.blockFrom()) {
            var sentence =
                    "Together this weighs " + weight + "; from " + strictness.blockFrom() + " on it does not count.";
            return new Block(reasons(signals, "quality.blocked", sentence), false);
        }
        if (!signals.isEmpty() && weight >= strictness.reviewFrom()) {
            return new Review(reasons(
                    signals,
                    "quality.review",
                    "This weighs " + weight + "; from " + strictness.reviewFrom() + " on somebody looks at it first."));
        }
        if (facts.toBeLookedAt()) {
            return new Review(reasons(
                    signals, "quality.said_later", "It was said only after the order: somebody looks at it first."));
        }
        return new Pass(
                signals.isEmpty()
                        ? reasons(signals, "quality.passed", harmless(facts))
                        : reasons(
                                signals,
                                "quality.passed",
                                "This weighs " + weight + "; it would take " + strictness.reviewFrom()
                                        + " for somebody to look at it."));
    }

    private static String harmless(QualityFacts facts) {
        var sentence = facts.orderedBefore()
                ? "The friend had ordered before, which this campaign allows, and is not the advocate."
                : "A new customer, and not the advocate.";
        return facts.rules().quality().strictness().isOff()
                ? sentence + " Nothing else was looked at: the campaign's strictness is off."
                : sentence;
    }

    private static List<Finding> reasons(List<Signal> signals) {
        return signals.stream()
                .map(signal -> new Finding(STEP, signal.code(), signal.sentence()))
                .toList();
    }

    private static List<Finding> reasons(List<Signal> signals, String code, String sentence) {
        var all = new ArrayList<>(reasons(signals));
        all.add(new Finding(STEP, code, sentence));
        return List.copyOf(all);
    }
}
