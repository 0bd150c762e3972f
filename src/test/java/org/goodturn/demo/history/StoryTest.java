package org.goodturn.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.goodturn.demo.history.Happening.Buys;
import org.goodturn.demo.history.Happening.Claims;
import org.goodturn.demo.history.Happening.Joins;
import org.junit.jupiter.api.Test;

class StoryTest {

    private static final Instant BEGAN = Instant.parse("2026-08-23T10:00:00Z");
    private static final List<Happening> STORY = Story.since(BEGAN);

    @Test
    void it_is_the_same_every_time() {
        assertThat(Story.since(BEGAN)).isEqualTo(STORY);
    }

    @Test
    void it_is_told_in_order_and_ends_after_ninety_days() {
        assertThat(STORY).isSortedAccordingTo(Comparator.comparing(Happening::at));
        assertThat(STORY).allMatch(one -> one.at().isAfter(BEGAN) && one.at().isBefore(BEGAN.plus(Story.LENGTH)));
        assertThat(STORY.getLast().at()).isAfter(BEGAN.plus(Story.LENGTH).minusSeconds(48 * 3600));
    }

    @Test
    void there_is_enough_of_everything_for_a_report() {
        assertThat(all(Joins.class)).hasSizeGreaterThan(50);
        assertThat(all(Claims.class)).hasSizeGreaterThan(100);
        assertThat(all(Buys.class)).hasSizeGreaterThan(150);
    }

    @Test
    void no_order_has_another_ones_number_and_nobody_is_real() {
        assertThat(all(Buys.class)).extracting(Buys::order).doesNotHaveDuplicates();
        assertThat(all(Buys.class)).allMatch(buys -> buys.who().email().endsWith("@example.net"));
    }

    private static <T extends Happening> List<T> all(Class<T> kind) {
        return STORY.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
