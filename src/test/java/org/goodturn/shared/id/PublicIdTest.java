package org.goodturn.shared.id;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublicIdTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void ids_that_follow_each_other_stand_in_the_order_of_time() {
        assertThat(Stream.of(0, 1, 31, 32, 1_000, 86_400_000)
                        .map(later -> PublicId.following("evt", NOW.plusMillis(later)))
                        .map(id -> PublicId.require("evt", id)))
                .isSorted();
    }

    @Test
    void ids_of_one_moment_differ() {
        assertThat(Stream.generate(() -> PublicId.following("evt", NOW)).limit(1_000))
                .doesNotHaveDuplicates();
    }
}
