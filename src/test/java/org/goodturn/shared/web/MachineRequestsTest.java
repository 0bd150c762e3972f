package org.goodturn.shared.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What machines send that is none of what was expected: a clear answer that names the parameter. */
@QuarkusTest
class MachineRequestsTest {

    @Inject
    BikeShop shops;

    private String key;

    @BeforeEach
    void open() {
        key = shops.secretKey(shops.open());
    }

    @ParameterizedTest
    @CsvSource({
        "people, email, a%00b",
        "people, partner_user_id, %00",
        "referrals, campaign_id, %00",
        "rewards, state, %00",
        "people, email, %25",
        "referrals, email, nobody",
        "rewards, email, a@b@c.example",
        "referrals, state, DONE",
        "rewards, state, '[]'",
        "rewards, role, owner",
        "people, limit, abc",
        "people, limit, 0",
        "referrals, limit, 1e2",
        "rewards, limit, 99999999999",
        "rewards, limit, 101",
        "people, cursor, x"
    })
    void a_wrong_parameter_is_named(String list, String parameter, String value) {
        asks().get("/api/v1/" + list + "?" + parameter + "=" + value)
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid_field"), "fields", hasKey(parameter));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=", "limit=100", "email=", "email=Nobody@Example.com", "state=", "cursor=", "foo=bar"})
    void what_is_empty_or_unknown_narrows_nothing(String query) {
        asks().get("/api/v1/rewards?" + query).then().statusCode(200);
    }

    @Test
    void an_id_that_no_text_can_be_is_not_there() {
        asks().get("/api/v1/events/%00").then().statusCode(404).body("code", equalTo("not_found"));
    }

    @Test
    void a_body_may_be_compressed_by_gzip() throws IOException {
        sends("gzip", gzip("{\"event_name\": \"x\"}".getBytes(UTF_8)))
                .then()
                .statusCode(200)
                .body("event_id", startsWith("evt_"));
    }

    @Test
    void what_is_no_gzip_is_refused_as_such() throws IOException {
        var whole = gzip("{\"event_name\": \"x\"}".getBytes(UTF_8));

        for (var broken : List.of(new byte[] {31, -117, 8, 0}, new byte[] {1, 2, 3}, Arrays.copyOf(whole, 15))) {
            sends("gzip", broken).then().statusCode(400).body("code", equalTo("malformed_gzip"));
        }
    }

    @Test
    void what_is_small_only_while_it_is_packed_is_too_large() throws IOException {
        sends("gzip", gzip(new byte[50_000_000])).then().statusCode(413).body("code", equalTo("too_large"));
        sends("gzip", gzip(" ".repeat(40_000).getBytes(UTF_8))).then().statusCode(413);
    }

    @Test
    void a_table_may_be_as_large_compressed_as_it_may_be_otherwise() throws IOException {
        var audience = asks().contentType("application/json")
                .body("{\"name\": \"Regulars\", \"conditions\": []}")
                .post("/api/v1/audiences")
                .jsonPath()
                .getString("audience_id");
        var members = "/api/v1/audiences/" + audience + "/members";

        uploads(members, gzip(("c-1\n" + "\n".repeat(2_000_000)).getBytes(UTF_8)))
                .then()
                .statusCode(200)
                .body("added", equalTo(1));
        uploads(members, gzip(new byte[11_000_000])).then().statusCode(413).body("code", equalTo("too_large"));
    }

    @Test
    void other_ways_of_compressing_are_unknown() {
        sends("br", new byte[] {1}).then().statusCode(415).body("fields", hasKey("Content-Encoding"));
    }

    /** Segment's clients drop what is answered with 400, and send again what is answered with most else. */
    @Test
    void where_segment_speaks_every_mistake_is_a_400() throws IOException {
        sends("/v1/track", "gzip", gzip(new byte[50_000_000]))
                .then()
                .statusCode(400)
                .body("code", equalTo("too_large"));
        sends("/v1/batch", "br", new byte[] {1})
                .then()
                .statusCode(400)
                .body("status", equalTo(400), "code", equalTo("unsupported_media_type"));
    }

    private Response sends(String encoding, byte[] body) {
        return sends("/api/v1/events", encoding, body);
    }

    private Response sends(String path, String encoding, byte[] body) {
        return asks().header("Content-Encoding", encoding)
                .contentType("application/json")
                .body(body)
                .post(path);
    }

    private Response uploads(String path, byte[] table) {
        return asks().header("Content-Encoding", "gzip")
                .contentType("text/csv")
                .body(table)
                .post(path);
    }

    private static byte[] gzip(byte[] body) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }

    private RequestSpecification asks() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + key);
    }
}
