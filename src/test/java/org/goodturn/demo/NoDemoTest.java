package org.goodturn.demo;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation that does not want the demonstration. */
@QuarkusTest
class NoDemoTest {

    @ParameterizedTest
    @ValueSource(strings = {"/demo-shop", "/demo-shop/bikes/city", "/demo-shop/cart?bike=city"})
    void there_is_no_shop(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void nobody_can_order() {
        given().formParam("bike", "city")
                .formParam("email", "finn@example.org")
                .formParam("first_name", "Finn")
                .post("/demo-shop/orders")
                .then()
                .statusCode(404);
    }
}
