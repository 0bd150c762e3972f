package org.goodturn.event.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import org.goodturn.person.Person;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever tells of somebody while others do, and comes second: clients drop for ever what is refused for good. */
@QuarkusTest
class CollisionTest {

    private static final String IDENTIFY =
            "{\"type\": \"identify\", \"userId\": \"u-1\", \"traits\": {\"email\": \"zoe@example.org\"}}";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private String key;

    @BeforeEach
    void a_shop_that_knows_somebody_by_e_mail() {
        shop = shops.open();
        key = shops.secretKey(shop);
        new ApiClient(key)
                .posts(
                        "/api/v1/events?wait=true",
                        "{\"event_name\": \"x\", \"data\": {\"email\": \"zoe@example.org\"}}")
                .then()
                .statusCode(200);
    }

    @Test
    void a_batch_is_tried_once_more() throws SQLException {
        var answer = sentWhileSomebodyIsInTheWay("/api/v1/events/batch", """
                {"events": [{"event_name": "identify", "data": {"email": "zoe@example.org", "partner_user_id": "u-1"}}]}""");

        answer.then().statusCode(200).body("taken", equalTo(1)).body("results[0].status", equalTo("TAKEN"));
    }

    @Test
    void a_batch_of_segments_is_tried_once_more() throws SQLException {
        var answer = sentWhileSomebodyIsInTheWay("/v1/batch", "{\"batch\": [" + IDENTIFY + "]}");

        answer.then().statusCode(200).body("taken", equalTo(1));
        assertThat(shops.as(shop.merchantId(), () -> Person.withPartnerId("u-1").isPresent()))
                .isTrue();
    }

    @Test
    void a_message_may_be_sent_again() throws SQLException {
        var answer = sentWhileSomebodyIsInTheWay("/v1/identify", IDENTIFY);

        answer.then().statusCode(503).header("Retry-After", "1").body("status", equalTo(503));
    }

    /** Has the person's row and wants the id, which the request has; the database lets the request down. */
    private Response sentWhileSomebodyIsInTheWay(String path, String body) throws SQLException {
        try (var other = TestDatabase.asSuperuser()) {
            other.setAutoCommit(false);
            run(other, "set deadlock_timeout = '1h'");
            run(other, "select id from person where merchant_id = " + shop.merchantId() + " for update");
            var answer = CompletableFuture.supplyAsync(() -> sent(path, body));
            Eventually.get(() -> isInTheWay(other), Boolean::booleanValue);
            run(other, "select pg_advisory_xact_lock(hashtextextended('u-1', " + shop.merchantId() + "))");
            other.commit();
            return answer.join();
        }
    }

    private Response sent(String path, String body) {
        return path.startsWith("/api")
                ? new ApiClient(key).once("b-1", path, body)
                : given().auth()
                        .preemptive()
                        .basic(key, "")
                        .contentType(ContentType.JSON)
                        .body(body)
                        .post(path);
    }

    private static boolean isInTheWay(Connection connection) {
        try (var statement = connection.createStatement();
                var waiting = statement.executeQuery(
                        "select from pg_locks where not granted and pg_backend_pid() = any(pg_blocking_pids(pid))")) {
            return waiting.next();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
