package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Events that wait together are processed together, and nobody can tell. */
@QuarkusTest
class EventRunTest {

    private static final int MANY = 80;

    @Inject
    BikeShop shops;

    private ApiClient api;

    @BeforeEach
    void a_shop() {
        api = new ApiClient(shops.secretKey(shops.open()));
    }

    @Test
    void what_was_said_last_counts_however_many_came_at_once() {
        var told = tell("viewed", -1);

        var person = api.outcome(told.getLast()).getString("person_id");
        told.forEach(event -> assertThat(api.outcome(event).getString("state")).isEqualTo("PROCESSED"));
        assertThat(api.gets("/api/v1/people/" + person).jsonPath().getString("parameters.seen"))
                .isEqualTo(Integer.toString(MANY - 1));
    }

    @Test
    void people_in_different_lanes_share_a_run_and_stay_themselves() {
        var told = results(IntStream.range(0, MANY).mapToObj(i -> """
                        {"event_name": "viewed", "data": {"email": "p%d@example.org", "seen": "%d"}}""".formatted(i % 20, i)));

        told.forEach(event -> assertThat(api.outcome(event).getString("state")).isEqualTo("PROCESSED"));
        for (int i = MANY - 20; i < MANY; i++) {
            var person = api.outcome(told.get(i)).getString("person_id");
            assertThat(api.gets("/api/v1/people/" + person).jsonPath().getString("parameters.seen"))
                    .isEqualTo(Integer.toString(i));
        }
    }

    @Test
    void nobody_waits_for_what_another_merchant_imports() throws SQLException {
        onEachResult("if is_named(new.event_id, 'imported') then perform pg_sleep(0.02); end if;");
        try {
            var imported = results(IntStream.range(0, 4 * MANY).mapToObj(i -> """
                    {"event_name": "imported", "data": {"email": "p%d@example.org"}}""".formatted(i)));
            var other = new ApiClient(shops.secretKey(shops.open()));

            var decided = other.posts("/api/v1/events?wait=true", """
                    {"event_name": "registration", "data": {"partner_user_id": "in-a-hurry"}}""");

            assertThat(decided.jsonPath().getString("state")).isEqualTo("PROCESSED");
            assertThat(state(imported.getLast())).isEqualTo("QUEUED");
        } finally {
            leaveResultsAlone();
        }
    }

    @Test
    void one_that_fails_keeps_no_neighbour_waiting() throws SQLException {
        onEachResult("if is_named(new.event_id, 'poison') then raise 'poison'; end if;");
        List<String> told;
        try {
            told = tell("viewed", MANY / 2);
            for (int i = 0; i < MANY; i++) {
                if (i != MANY / 2) {
                    assertThat(api.outcome(told.get(i)).getString("state")).isEqualTo("PROCESSED");
                }
            }
            assertThat(state(told.get(MANY / 2))).isEqualTo("QUEUED");
        } finally {
            leaveResultsAlone();
        }
        assertThat(api.outcome(told.get(MANY / 2)).getString("state")).isEqualTo("PROCESSED");
    }

    @Test
    void everybody_is_forgotten_by_all_that_was_told_of_them_before() throws SQLException {
        var few = 5;
        results(IntStream.range(0, few).mapToObj(i -> """
                        {"event_name": "viewed", "data": {"email": "gone%1$d@example.org"}},
                        {"event_name": "viewed", "data": {"partner_user_id": "u%1$d"}}""".formatted(i))).forEach(api::outcome);
        onEachResult("if is_named(new.event_id, 'identify') then perform pg_sleep(0.3); end if;");
        try {
            for (int i = 0; i < few; i++) {
                results(Stream.of("""
                        {"event_name": "identify", "data": {"email": "gone%1$d@example.org", "partner_user_id": "u%1$d"}}""".formatted(i)));
                api.outcome(results(Stream.of("""
                                {"event_name": "deletion_requested", "data": {"partner_user_id": "u%d"}}""".formatted(i))).getFirst());
            }
        } finally {
            leaveResultsAlone();
        }
        for (int i = 0; i < few; i++) {
            assertThat(api.gets("/api/v1/people?email=gone" + i + "@example.org")
                            .jsonPath()
                            .getList("data"))
                    .isEmpty();
        }
    }

    private List<String> tell(String name, int poisoned) {
        return results(IntStream.range(0, MANY).mapToObj(i -> """
                        {"event_name": "%s", "data": {"email": "finn@example.org", "seen": "%d"}}""".formatted(i == poisoned ? "poison" : name, i)));
    }

    private List<String> results(Stream<String> events) {
        var batch = events.collect(Collectors.joining(",", "{\"events\": [", "]}"));
        return api.posts("/api/v1/events/batch", batch)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("results.event_id");
    }

    private String state(String event) {
        return api.gets("/api/v1/events/" + event).jsonPath().getString("state");
    }

    /** Makes the database do something whenever it is written down what became of an event. */
    private static void onEachResult(String sql) throws SQLException {
        run("""
                create function is_named(wanted bigint, word text) returns boolean language sql as
                  'select exists (select from event where id = wanted and name = word)'""");
        run("create function on_result() returns trigger language plpgsql as $$ begin " + sql + " return new; end $$");
        run("create trigger on_result before insert on event_result for each row execute function on_result()");
    }

    private static void leaveResultsAlone() throws SQLException {
        run("drop function on_result() cascade");
        run("drop function is_named");
    }

    private static void run(String sql) throws SQLException {
        try (var database = TestDatabase.asSuperuser();
                var statement = database.createStatement()) {
            statement.execute(sql);
        }
    }
}
