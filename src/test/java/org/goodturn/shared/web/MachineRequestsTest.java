package org.goodturn.shared.web;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
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
    void a_compressed_body_is_refused_as_such() {
        asks().header("Content-Encoding", "gzip")
                .contentType("application/json")
                .body(new byte[] {31, -117, 8, 0})
                .post("/api/v1/events")
                .then()
                .statusCode(415)
                .body("fields", hasKey("Content-Encoding"));
    }

    private RequestSpecification asks() {
        return given().urlEncodingEnabled(false).header("Authorization", "Bearer " + key);
    }
}
