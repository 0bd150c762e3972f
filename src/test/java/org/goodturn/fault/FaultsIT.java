package org.goodturn.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The packaged application under load while things fail. Each fault once; with {@code -Dfaults=50} fifty more of them
 * at random, one after the other.
 */
class FaultsIT {

    /** Orders of several minutes may wait on a slow machine: that none is lost is the question, not how soon. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private static Cluster cluster;
    private static Shop shop;

    @BeforeAll
    static void two_nodes_and_a_shop() throws IOException, InterruptedException {
        cluster = Cluster.start(Files.createTempDirectory(Path.of("target").toAbsolutePath(), "faults"));
        shop = new Shop(cluster);
    }

    @AfterAll
    static void end() throws IOException {
        if (cluster != null) {
            cluster.close();
        }
    }

    static Stream<Fault> faults() {
        var more = IntStream.range(0, Integer.getInteger("faults", 0))
                .mapToObj(i -> Fault.values()[ThreadLocalRandom.current().nextInt(Fault.values().length)]);
        return Stream.concat(Stream.of(Fault.values()), more);
    }

    @ParameterizedTest
    @MethodSource("faults")
    void nothing_is_lost_and_nothing_happens_twice(Fault fault) throws Exception {
        var before = shop.acknowledged().size();

        shop.sellsDuring(fault);

        try (var database = cluster.database()) {
            settle();
            assertThat(shop.acknowledged()).as("acknowledged in this round").hasSizeGreaterThan(before);
            assertThat(Books.events(database)).containsAll(shop.acknowledged());
            assertThat(Books.rewardedOrders(database)).containsAll(shop.orders());
            assertThat(Books.mistakes(database)).isEqualTo(Map.of());
        }
        System.out.printf(
                "%s: %d orders acknowledged in all, %d times something was sent again%n",
                fault, shop.orders().size(), shop.repeats());
    }

    /** The demo's past and the shop's orders are processed to the last. */
    private static void settle() throws SQLException, InterruptedException {
        var end = System.nanoTime() + PATIENCE.toNanos();
        try (var database = cluster.database()) {
            while (Books.waiting(database) > 0 && System.nanoTime() < end) {
                Thread.sleep(200);
            }
        }
    }
}
