package org.goodturn.reward.supplier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SigningSecretsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    @Test
    void the_first_is_only_shown() {
        var seen = SigningSecrets.UNSEEN.changed(DAY, NOON).orElseThrow();

        assertThat(seen.inUse(NOON)).isEqualTo(SigningSecrets.UNSEEN.inUse(NOON));
        assertThat(seen.oldUntil(NOON)).isEmpty();
    }

    @Test
    void the_old_one_signs_until_its_time_is_over() {
        var changed = seen().changed(DAY, NOON).orElseThrow();

        assertThat(changed.inUse(NOON.plus(DAY).minusMillis(1))).containsExactly(2, 1);
        assertThat(changed.oldUntil(NOON)).contains(NOON.plus(DAY));
        assertThat(changed.inUse(NOON.plus(DAY))).containsExactly(2);
    }

    @Test
    void one_that_was_changed_twice_in_a_day_leaves_nobody_behind() {
        var again = seen().changed(DAY, NOON)
                .flatMap(one -> one.changed(DAY, NOON.plusSeconds(60)))
                .orElseThrow();

        assertThat(again.inUse(NOON.plusSeconds(60))).containsExactly(3, 2, 1);
        assertThat(again.changed(DAY, NOON.plusSeconds(90)).orElseThrow().changed(DAY, NOON.plusSeconds(99)))
                .isEmpty();
    }

    @Test
    void without_an_overlap_only_the_new_one_signs() {
        var changed = seen().changed(DAY, NOON)
                .flatMap(one -> one.changed(Duration.ZERO, NOON))
                .orElseThrow();

        assertThat(changed.inUse(NOON)).containsExactly(3);
    }

    private static SigningSecrets seen() {
        return SigningSecrets.UNSEEN.changed(DAY, NOON).orElseThrow();
    }
}
