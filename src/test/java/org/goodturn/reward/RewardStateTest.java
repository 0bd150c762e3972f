package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class RewardStateTest {

    @Test
    void what_was_withdrawn_or_used_moves_no_more() {
        assertThat(EnumSet.of(RewardState.CANCELED, RewardState.REDEEMED))
                .allMatch(state -> state.next().isEmpty());
    }

    @Test
    void what_had_expired_may_have_been_used_in_time() {
        assertThat(RewardState.REVOKED.next()).containsExactly(RewardState.REDEEMED);
    }

    @Test
    void cancelling_is_for_before_and_revoking_for_after_the_hand_over() {
        assertThat(from(RewardState.CANCELED)).containsExactlyInAnyOrder(RewardState.EARNED, RewardState.FAILED);
        assertThat(from(RewardState.REVOKED)).containsExactlyInAnyOrder(RewardState.FULFILLED, RewardState.SENT);
    }

    @Test
    void only_what_failed_is_tried_again() {
        assertThat(from(RewardState.EARNED)).containsExactly(RewardState.FAILED);
    }

    private static RewardState[] from(RewardState target) {
        return Arrays.stream(RewardState.values())
                .filter(state -> state.allows(target))
                .toArray(RewardState[]::new);
    }
}
