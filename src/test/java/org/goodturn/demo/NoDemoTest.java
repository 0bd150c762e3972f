package org.goodturn.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An installation that does not want the demonstration, though it had one before. */
@QuarkusTest
class NoDemoTest {

    @Inject
    Demonstrations demonstrations;

    @Inject
    DemoStart start;

    @Inject
    DemoFile file;

    @BeforeEach
    void it_was_wanted_before() {
        demonstrations.begun(Instant.now().minus(DemoStart.PAST));
    }

    @Test
    void a_start_leaves_what_was_tried_in_it_and_goes_no_further() {
        var before = demonstrations.known();

        start.start(new StartupEvent());

        assertThat(demonstrations.known()).isEqualTo(before);
        assertThat(file.read()).isEmpty();
    }

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
