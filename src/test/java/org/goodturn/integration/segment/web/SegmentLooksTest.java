package org.goodturn.integration.segment.web;

import static io.restassured.RestAssured.given;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.Test;

/** The page about Segment with everything on it, on phone and desktop, light and dark. */
@QuarkusTest
class SegmentLooksTest {

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Test
    void what_arrived_what_it_is_called_and_a_preview() {
        var shop = shops.open();
        var key = shops.secretKey(shop);
        arrives(
                key,
                "{\"type\": \"identify\", \"userId\": \"u-1\", \"traits\": {\"email\": \"finn@example.org\", \"firstName\": \"Finn\"}}");
        arrives(
                key,
                "{\"type\": \"track\", \"userId\": \"u-1\", \"event\": \"Order Completed\", \"properties\": {\"order_id\": \"1001\", \"total\": 99.90}}");
        arrives(
                key,
                "{\"type\": \"track\", \"userId\": \"u-1\", \"event\": \"Order Completed\", \"properties\": {\"total\": \"a lot\"}}");
        arrives(key, "{\"type\": \"track\", \"userId\": \"u-1\", \"event\": \"Signed Up\"}");
        fixture.signedIn(shop.merchantId(), Role.OWNER)
                .posts("/portal/developers/segment/renamings", "sent", "Signed Up", "name", "registration");

        Chromium.inEveryLook(window -> {
            fixture.signedIn(shop.merchantId(), Role.OWNER).takesOver(window);
            window.opens(base + "/portal/developers/segment?sent=Order+Completed");
            window.page().getByLabel("Take it as").fill("conversion");
            window.page().getByText("Preview on recent events").click();
            window.page().locator("#preview").waitFor();
            window.shows("portal/segment-preview");
        });
    }

    private static void arrives(String key, String message) {
        given().auth()
                .preemptive()
                .basic(key, "")
                .contentType(ContentType.JSON)
                .body(message)
                .post("/v1/import")
                .then()
                .statusCode(200);
    }
}
