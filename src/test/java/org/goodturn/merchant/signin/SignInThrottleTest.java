package org.goodturn.merchant.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Password;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInThrottleTest {

    private static final Password RIGHT = new Password("correct horse battery");
    private static final Password WRONG = new Password("guess");

    private final SignIn signIn;
    private final MerchantFixture fixture;
    private final Jdbi jdbi;
    private final String olga = "olga." + PublicId.random(8) + "@bikes.example";
    private final String network =
            "2001:db8:" + Integer.toHexString(ThreadLocalRandom.current().nextInt(65_536)) + ":";

    SignInThrottleTest(SignIn signIn, MerchantFixture fixture, Jdbi jdbi) {
        this.signIn = signIn;
        this.fixture = fixture;
        this.jdbi = jdbi;
    }

    @BeforeEach
    void olga_owns_bikes() {
        fixture.colleague(fixture.merchant("Bikes & Co").id(), Role.OWNER, olga, Optional.of(RIGHT));
    }

    @Test
    void whoever_guesses_from_one_place_locks_out_nobody_but_themselves() {
        guesses(30, place(1));

        assertThat(attempt(RIGHT, place(1))).isInstanceOf(SignIn.Outcome.TooOften.class);
        assertThat(attempt(RIGHT, place(2))).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void guessing_from_many_places_is_slowed_down_but_not_where_the_owner_comes_from() {
        attempt(RIGHT, place(0));

        IntStream.rangeClosed(1, 10).forEach(number -> guesses(9, place(number)));

        assertThat(attempt(RIGHT, place(11))).isInstanceOf(SignIn.Outcome.TooOften.class);
        assertThat(attempt(RIGHT, place(0))).isInstanceOf(SignIn.Outcome.Welcome.class);
    }

    @Test
    void a_network_is_one_place_however_many_addresses_it_has() {
        IntStream.range(0, 12).forEach(number -> attempt(WRONG, network + "7:1:2:3:" + Integer.toHexString(number)));

        assertThat(attempt(RIGHT, network + "7:ffff::1")).isInstanceOf(SignIn.Outcome.TooOften.class);
    }

    @Test
    void tries_are_counted_for_all_nodes_together() {
        guesses(10, place(1));

        var anotherNode =
                new SignInThrottle(new TryCounts(jdbi, Clock.systemUTC()), new KnownPlaces(jdbi, Clock.systemUTC()));

        assertThat(anotherNode.allows(olga, place(1))).isFalse();
    }

    @Test
    void tries_at_the_same_time_are_each_counted() throws InterruptedException, ExecutionException {
        var counts = new TryCounts(jdbi, Clock.systemUTC());
        Callable<Boolean> once = () -> QuarkusTransaction.requiringNew()
                .call(() -> counts.allow(Limit.ACCOUNT_FROM_ONE_PLACE, olga, "everybody"));
        try (var people = Executors.newFixedThreadPool(8)) {
            var allowed = 0;
            for (var answer : people.invokeAll(
                    IntStream.range(0, 40).mapToObj(number -> once).toList())) {
                allowed += answer.get() ? 1 : 0;
            }
            assertThat(allowed).isEqualTo(10);
        }
    }

    @Test
    void a_pause_is_over_after_a_quarter_of_an_hour() {
        guesses(11, place(1));
        assertThat(attempt(RIGHT, place(1))).isInstanceOf(SignIn.Outcome.TooOften.class);

        var later = Clock.fixed(Instant.now().plus(Duration.ofMinutes(16)), ZoneOffset.UTC);
        var throttle = new SignInThrottle(new TryCounts(jdbi, later), new KnownPlaces(jdbi, later));

        assertThat(throttle.allows(olga, place(1))).isTrue();
    }

    @Test
    void who_tried_what_cannot_be_read_from_the_counts() throws SQLException {
        guesses(1, place(1));

        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from try_count where what !~ '^[0-9a-f]{64}$'")) {
            row.next();
            assertThat(row.getInt(1)).isZero();
        }
    }

    private void guesses(int times, String address) {
        IntStream.range(0, times).forEach(number -> attempt(WRONG, address));
    }

    private SignIn.Outcome attempt(Password password, String address) {
        return QuarkusTransaction.requiringNew().call(() -> signIn.attempt(olga, password, address));
    }

    /** Numbered networks, unlike those of any other test. */
    private String place(int number) {
        return network + Integer.toHexString(number) + "::1";
    }
}
