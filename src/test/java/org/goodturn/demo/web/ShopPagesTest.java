package org.goodturn.demo.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.Role;
import org.goodturn.demo.DemoFile;
import org.goodturn.demo.Demonstrations;
import org.goodturn.demo.WithDemo;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@TestProfile(WithDemo.class)
class ShopPagesTest {

    private static final String CLICK = "clk_0123456789abcdefghjk";

    @Inject
    DemoFile demo;

    @Inject
    Demonstrations demonstrations;

    @Inject
    BikeShop shops;

    private BikeShop.Opened bikes;
    private String finn;

    @BeforeEach
    void open() {
        var merchant = demonstrations.known().orElseThrow().merchant();
        var campaign = demo.read().orElseThrow().campaign();
        long number = shops.as(merchant, () -> Campaign.of(campaign).orElseThrow().id);
        bikes = new BikeShop.Opened(merchant, "bikes.localhost", number, campaign);
        finn = "finn-" + UUID.randomUUID() + "@example.org";
    }

    @Test
    void the_shop_is_marked_as_a_demonstration_and_carries_the_real_tag() {
        var page = page(given().get("/demo-shop"));
        var access = demo.read().orElseThrow();

        assertThat(page.select(".demo-mark strong").text()).isEqualTo("Demo data");
        assertThat(page.select("article.product")).hasSize(3);
        assertThat(page.select("script[data-key]").attr("src")).isEqualTo(access.programDomain() + "/tag/v1.js");
        assertThat(page.select("[data-goodturn-zone] a").attr("href")).isEqualTo(access.sharePage());
    }

    @Test
    void the_way_to_the_till_keeps_the_click_without_any_script() {
        var shelf = page(given().get("/demo-shop?gt_click=" + CLICK));
        var bike = page(given().get(shelf.select("article.product a").attr("href")));
        var till = page(given().get("/demo-shop/cart?bike=city&gt_click="
                + bike.select("input[name=gt_click]").val()));

        assertThat(till.select("form.checkout input[name=gt_click]").val()).isEqualTo(CLICK);
    }

    @Test
    void an_order_with_a_friends_code_rewards_the_advocate() {
        shops.claims(bikes, finn, shops.advocate(bikes, "maria@example.com"));
        var coupon = rewardOf(Role.FRIEND).code();

        var thanks = page(given().get(order(finn, coupon).header("Location")));

        assertThat(thanks.select("h1").text()).isEqualTo("Thank you, Finn");
        assertThat(thanks.select("[data-goodturn-event]").attr("data-goodturn-cart-value"))
                .isEqualTo("801.00");
        assertThat(rewardOf(Role.ADVOCATE).code()).startsWith("THANKS-");
    }

    @Test
    void the_shops_server_tells_an_order_once_however_often_it_tells_it() {
        var order = order(finn, "").header("Location");
        given().redirects().follow(false).post(order + "/event").then().statusCode(303);

        var event = Eventually.present(() -> events().stream().findFirst());

        assertThat(events()).hasSize(1);
        assertThat(event.source()).isEqualTo(EventSource.API);
        assertThat(page(given().get(order)).select(".backstage code").text()).isEqualTo(event.publicId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"bikes.localhost", "evil.example", "localhost.evil.example"})
    void it_stands_on_the_address_of_the_installation_only(String host) {
        given().header("Host", host).get("/demo-shop").then().statusCode(404);
        given().header("Host", host)
                .formParam("bike", "city")
                .post("/demo-shop/orders")
                .then()
                .statusCode(404);
    }

    @Test
    void an_unknown_coupon_is_said_beside_the_field() {
        var page = page(given().get("/demo-shop/cart?bike=city&coupon=SUMMER"));

        assertThat(page.select("#coupon").attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#coupon-problem").text()).isNotEmpty();
        assertThat(page.select(".sum__total dd").text()).isEqualTo("€890");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "finn@", "a@b.example\r\nBcc: c@d.example"})
    void an_order_needs_an_address(String email) {
        var answer = order(email, "");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#email-problem").text())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/demo-shop/bikes/unicycle", "/demo-shop/cart", "/demo-shop/cart?bike=x", "/demo-shop/orders/1"})
    void what_is_not_there_is_not_found(String path) {
        given().get(path).then().statusCode(404);
    }

    @Test
    void what_somebody_writes_into_the_address_stays_text() {
        var page = page(given().queryParam("coupon", "\"><script>alert(1)</script>")
                .queryParam("gt_click", "clk_<script>")
                .get("/demo-shop/cart?bike=city"));

        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("input[name=gt_click]")).isEmpty();
    }

    private static Response order(String email, String coupon) {
        return given().redirects()
                .follow(false)
                .formParam("bike", "city")
                .formParam("coupon", coupon)
                .formParam("email", email)
                .formParam("first_name", "Finn")
                .formParam("last_name", "")
                .post("/demo-shop/orders");
    }

    private static Document page(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** From Finn's referral. */
    private Reward rewardOf(Role role) {
        return Eventually.present(() -> shops.as(bikes.merchantId(), () -> Referral.<Referral>listAll().stream()
                .filter(referral ->
                        Person.of(referral.friendId()).email().value().equals(finn))
                .flatMap(referral -> Reward.ofReferral(referral.id).stream())
                .filter(reward -> reward.role() == role && reward.code() != null)
                .findFirst()));
    }

    private List<Event> events() {
        return shops.as(bikes.merchantId(), () -> Event.<Event>listAll().stream()
                .filter(event -> event.data().text("email").filter(finn::equals).isPresent())
                .toList());
    }
}
