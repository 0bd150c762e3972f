package org.goodturn.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.shared.reason.Finding;
import org.junit.jupiter.api.Test;

class ComparingTest {

    private static final Instant AT = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void the_same_rewards_are_no_difference() {
        var comparing = new Comparing(List.of(euros(1, 20)), List.of(euros(1, 20)), Map.of());

        assertThat(comparing.differences()).isEmpty();
        assertThat(comparing.outcome().costs()).containsExactly(new Outcome.Cost("EUR", 2000, 2000));
    }

    @Test
    void new_gone_and_changed_are_told_apart() {
        var comparing =
                new Comparing(List.of(euros(1, 20), euros(2, 20)), List.of(euros(2, 25), euros(3, 25)), Map.of());

        assertThat(comparing.differences())
                .extracting(Difference::kind, Difference::before, Difference::after)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Difference.Kind.GONE, "€20", null),
                        org.assertj.core.groups.Tuple.tuple(Difference.Kind.CHANGED, "€20", "€25"),
                        org.assertj.core.groups.Tuple.tuple(Difference.Kind.NEW, null, "€25"));
        assertThat(comparing.outcome())
                .isEqualTo(new Outcome(2, 2, 0, 0, 3, List.of(new Outcome.Cost("EUR", 4000, 5000))));
    }

    @Test
    void a_reward_that_a_cancellation_stops_is_none() {
        var comparing = new Comparing(List.of(euros(1, 20)), List.of(stopped(1)), Map.of());

        assertThat(comparing.differences()).extracting(Difference::kind).containsExactly(Difference.Kind.GONE);
        assertThat(comparing.outcome().after()).isZero();
    }

    @Test
    void parts_are_summed_up() {
        var part = new Comparing(List.of(euros(1, 20)), List.of(euros(1, 25)), Map.of()).outcome();

        assertThat(part.plus(part)).isEqualTo(new Outcome(2, 2, 0, 0, 2, List.of(new Outcome.Cost("EUR", 4000, 5000))));
    }

    @Test
    void what_would_be_gone_is_explained_by_what_would_have_been_decided() {
        var verdict = new Finding("quality", "existing_customer", "The friend had ordered before being referred.");
        var comparing = new Comparing(List.of(euros(1, 20)), List.of(), Map.of(101L, List.of(verdict)));

        assertThat(comparing.differences().getFirst().reasons()).containsExactly(verdict.sentence());
    }

    private static Paid euros(long friend, long major) {
        return paid(friend, major * 100, false);
    }

    private static Paid stopped(long friend) {
        return paid(friend, 2000, true);
    }

    private static Paid paid(long friend, long minor, boolean isStopped) {
        return new Paid(
                new Paid.Deed(1, friend, 9, "ADVOCATE", 100 + friend, "advocate", 1),
                minor,
                "EUR",
                null,
                isStopped,
                "ref_1",
                AT,
                List.of(new Finding("reward", "reward.earned", "The advocate earns it.")));
    }
}
