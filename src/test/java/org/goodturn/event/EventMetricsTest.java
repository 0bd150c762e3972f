package org.goodturn.event;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EventMetricsTest {

    @Inject
    BikeShop shops;

    @Test
    void an_operator_sees_what_comes_in_and_what_becomes_of_it() {
        var shop = shops.open();
        var event = shops.sends(shop, "registration", Map.of("email", "finn@example.org", "partner_user_id", "c-1"));
        new ApiClient(shops.secretKey(shop)).outcome(event.eventId());

        given().get("/q/metrics")
                .then()
                .statusCode(200)
                .body(containsString("goodturn_events_taken_total{repeated=\"false\",source=\"api\"}"))
                .body(containsString("goodturn_events_processed_total{state=\"processed\"}"))
                .body(containsString("goodturn_events_waiting"))
                .body(not(containsString("finn@example.org")));
    }
}
