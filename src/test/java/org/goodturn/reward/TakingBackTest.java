package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TakingBackTest {

    @Example
    void half_of_the_order_takes_half_of_the_reward() {
        assertThat(TakingBack.due(20_00, 100_00, 50_00, 0)).isEqualTo(10_00);
        assertThat(TakingBack.due(20_00, 100_00, 75_00, 10_00)).isEqualTo(5_00);
        assertThat(TakingBack.due(20_00, 100_00, 100_00, 15_00)).isEqualTo(5_00);
    }

    @Example
    void all_of_it_is_all_of_it_also_when_nothing_was_said_of_the_order() {
        assertThat(TakingBack.due(20_00, 0, 0, 0)).isEqualTo(20_00);
        assertThat(TakingBack.due(20_00, 100_00, 500_00, 0)).isEqualTo(20_00);
    }

    @Property
    void never_more_than_the_reward_and_all_of_it_when_all_came_back(
            @ForAll @LongRange(min = 1, max = 1_000_000) long worth,
            @ForAll @Size(max = 10) List<@LongRange(min = 0, max = 50_000) Long> refunds,
            @ForAll @LongRange(min = 1, max = 200_000) long sale) {
        var taken = taken(worth, sale, refunds);

        assertThat(taken).isBetween(0L, worth);
        if (sum(refunds) >= sale) {
            assertThat(taken).isEqualTo(worth);
        }
    }

    @Property
    void the_order_of_refunds_and_how_they_are_split_make_no_difference(
            @ForAll @LongRange(min = 1, max = 1_000_000) long worth,
            @ForAll @Size(max = 10) List<@LongRange(min = 0, max = 50_000) Long> refunds,
            @ForAll @LongRange(min = 1, max = 200_000) long sale,
            @ForAll Random random) {
        var shuffled = new ArrayList<>(refunds);
        Collections.shuffle(shuffled, random);

        assertThat(taken(worth, sale, shuffled)).isEqualTo(taken(worth, sale, refunds));
        assertThat(taken(worth, sale, List.of(sum(refunds)))).isEqualTo(taken(worth, sale, refunds));
    }

    private static long taken(long worth, long sale, List<Long> refunds) {
        long refunded = 0;
        long taken = 0;
        for (var refund : refunds) {
            refunded += refund;
            taken += TakingBack.due(worth, sale, refunded, taken);
        }
        return taken;
    }

    private static long sum(List<Long> refunds) {
        return refunds.stream().mapToLong(Long::longValue).sum();
    }
}
