package org.goodturn.integration.segment.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.List;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class SegmentPagesTest {

    private static final String PAGE = "/portal/developers/segment";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private PortalVisitor olga;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
    }

    @Test
    void before_anything_arrived_the_page_says_how_to_connect() {
        var page = olga.opens(PAGE);

        assertThat(page.select("#destination").text()).endsWith("/v1/import");
        assertThat(page.select("#heard h2").eachText()).contains("Nothing has arrived from Segment");
    }

    @Test
    void events_that_mean_nothing_yet_are_kept_and_listed() {
        arrives("Order Completed", "1001");
        arrives("Order Completed", "1002");
        arrives("conversion", "1003");

        var rows = olga.opens(PAGE).select("#heard tbody tr").eachText();

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst()).contains("Order Completed", "Kept only", "2");
        assertThat(rows.getLast()).contains("conversion").doesNotContain("Kept only");
    }

    @Test
    void what_segments_script_told_of_in_pages_is_listed_as_a_claim_and_previewed() {
        var key = shops.publishableKey(shop, "https://bikes.example");
        given().contentType("application/json")
                .header("Origin", "https://bikes.example")
                .body("""
                        {"writeKey": "%s", "userId": "u-1", "event": "Order Completed",
                         "properties": {"order_id": "1004", "total": 99.9}}""".formatted(key))
                .post("/v1/t")
                .then()
                .statusCode(200);

        var rows = olga.opens(PAGE).select("#heard tbody tr").eachText();
        assertThat(rows).singleElement().asString().contains("Order Completed", "Kept only", "a claim");
        var preview = olga.read(olga.posts(PAGE + "/previews", "sent", "Order Completed", "name", "conversion"));
        assertThat(preview.select("#preview tbody tr").text()).contains("1004");
        arrives("Order Completed", "1001");
        assertThat(olga.opens(PAGE).select("#heard tbody tr").text()).doesNotContain("a claim");
    }

    @Test
    void a_renaming_is_tried_on_what_came_and_is_in_force_for_what_comes() {
        arrives("Order Completed", "1001");
        arrives("Order Completed", null);

        var preview = olga.read(olga.posts(PAGE + "/previews", "sent", "Order Completed", "name", "conversion"));
        assertThat(preview.select("#preview tbody tr").eachText())
                .anyMatch(row -> row.contains("1001") && row.contains("99.9"));
        assertThat(preview.select("#preview tbody tr").text()).contains("Names no order");
        assertThat(names()).containsOnly("Order Completed");

        assertThat(olga.posts(PAGE + "/renamings", "sent", "Order Completed", "name", "conversion")
                        .statusCode())
                .isEqualTo(303);
        arrives("Order Completed", "1002");
        assertThat(names()).contains("conversion");
        assertThat(olga.opens(PAGE).select("#heard tbody tr").text()).contains("conversion", "Renamed");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"order_id\": \"1\", \"refund_id\": \"r1\", \"total\": 12.5 | 12.5 | ",
                "\"order_id\": \"1\", \"refund_id\": \"r1\" | – | all of the order counts as refunded",
                "\"order_id\": \"1\", \"value\": \"5\" | 5 | Names no refund",
                "\"refund_id\": \"r1\", \"total\": 12.5 | 12.5 | Names no order",
                "\"order_id\": \"1\", \"refund_id\": \"r1\", \"total\": -12.5 | -12.5 | refund_amount is not",
                "\"order_id\": \"1\", \"refund_id\": \"r1\", \"coupon\": false, \"total\": 1 | 1 | ",
            })
    void the_preview_of_a_refund_says_what_it_would_take_back(String properties, String amount, String lack) {
        told("Order Refunded", properties);

        var row = olga.read(olga.posts(PAGE + "/previews", "sent", "Order Refunded", "name", "refund"))
                .select("#preview tbody tr");

        assertThat(row.text()).contains(amount);
        if (lack == null) {
            assertThat(row.text()).doesNotContain("Names no", "refused");
        } else {
            assertThat(row.text()).contains(lack);
        }
    }

    @Test
    void a_renaming_can_be_changed_and_taken_back() {
        olga.posts(PAGE + "/renamings", "sent", "Signed Up", "name", "conversion");
        olga.posts(PAGE + "/renamings", "sent", "Signed Up", "name", "registration");
        assertThat(olga.opens(PAGE).select("#rename tbody tr").eachText())
                .singleElement()
                .asString()
                .contains("registration");

        var removal = olga.opens(PAGE).select("#rename form.confirm").attr("action");
        assertThat(olga.posts(removal).statusCode()).isEqualTo(303);

        arrives("Signed Up", null);
        assertThat(names()).containsExactly("Signed Up");
    }

    @Test
    void what_is_no_name_is_refused_beside_its_field() {
        for (var name : new String[] {"", "<b>", "x".repeat(101), "deletion_requested"}) {
            var answer = olga.posts(PAGE + "/renamings", "sent", "Order Completed", "name", name);
            assertThat(answer.statusCode()).isEqualTo(422);
            assertThat(olga.read(answer).select("#name-problem").text()).isNotEmpty();
        }
        for (var text : Hostile.TEXTS) {
            var answer = olga.posts(PAGE + "/previews", "sent", "x" + text, "name", "conversion");
            assertThat(answer.statusCode()).as(text).isIn(200, 422);
            assertThat(answer.asString()).as(text).doesNotContain("<script>alert");
        }
    }

    @Test
    void names_of_events_are_shown_as_text() {
        arrives("<script>alert(1)</script>", null);

        var page = olga.opens(PAGE);

        assertThat(page.select("#heard tbody a").text()).isEqualTo("<script>alert(1)</script>");
        assertThat(page.select("main script")).isEmpty();
    }

    @Test
    void another_merchant_sees_and_changes_nothing_of_it() {
        olga.posts(PAGE + "/renamings", "sent", "Signed Up", "name", "registration");
        var removal = olga.opens(PAGE).select("#rename form.confirm").attr("action");
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(stranger.opens(PAGE).select("#rename tbody tr")).isEmpty();
        assertThat(stranger.posts(removal).statusCode()).isEqualTo(404);
        assertThat(fixture.signedIn(shop.merchantId(), Role.ANALYST).gets(PAGE).statusCode())
                .isEqualTo(403);
    }

    @Test
    void the_page_needs_few_statements() {
        arrives("Order Completed", "1001");
        Eventually.get(() -> shops.as(shop.merchantId(), () -> EventResult.count()), count -> count == 1);

        assertThat(StatementCount.of(() -> olga.opens(PAGE))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private void arrives(String event, String order) {
        told(event, order == null ? "" : "\"order_id\": \"" + order + "\", \"total\": 99.90");
    }

    private void told(String event, String properties) {
        given().auth()
                .preemptive()
                .basic(shops.secretKey(shop), "")
                .contentType(ContentType.JSON)
                .body("{\"type\": \"track\", \"userId\": \"u-1\", \"event\": \"" + event + "\", \"properties\": {"
                        + properties + "}}")
                .post("/v1/track")
                .then()
                .statusCode(200);
    }

    private List<String> names() {
        return shops.as(
                shop.merchantId(),
                () -> Event.<Event>listAll().stream().map(Event::name).toList());
    }
}
