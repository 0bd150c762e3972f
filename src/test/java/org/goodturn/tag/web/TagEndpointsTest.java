package org.goodturn.tag.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.Role;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.reward.Reward;
import org.goodturn.share.Channel;
import org.goodturn.shared.reason.Finding;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class TagEndpointsTest {

    private static final String PAGE = "https://bikes.example";
    private static final String ORDER = """
            {"event_name": "conversion", "idempotency_key": "conversion:1001",
             "data": {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90"}}""";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ShopPage page;

    @BeforeEach
    void open() {
        shop = shops.open();
        page = new ShopPage(shops.publishableKey(shop, PAGE), PAGE);
    }

    @Test
    void the_script_may_be_loaded_by_every_page_and_is_looked_for_anew_after_minutes() {
        given().get("/tag/v1.js")
                .then()
                .statusCode(200)
                .contentType("text/javascript")
                .header("Cache-Control", equalTo("public, max-age=300, stale-while-revalidate=86400"))
                .header("Access-Control-Allow-Origin", "*")
                .header("Cross-Origin-Resource-Policy", "cross-origin");
    }

    @Test
    void a_listed_page_tells_an_event_and_learns_nothing_about_the_person() {
        var answer = page.tells(ORDER).statusCode(202).header("Access-Control-Allow-Origin", PAGE);

        answer.header("Vary", "Origin").header("Access-Control-Allow-Credentials", nullValue());
        assertThat(answer.extract().asString()).isEmpty();
        assertThat(events()).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("conversion");
            assertThat(event.source()).isEqualTo(EventSource.BROWSER);
        });
    }

    @Test
    void the_same_key_makes_the_same_event() {
        page.tells(ORDER).statusCode(202);
        page.tells(ORDER).statusCode(202);

        assertThat(events()).hasSize(1);
    }

    @Test
    void a_browsers_conversion_waits_until_the_shops_server_confirms_it() {
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));

        page.tells(ORDER).statusCode(202);

        assertThat(outcomeOf("conversion", EventSource.BROWSER))
                .extracting(Finding::code)
                .contains("claim.unconfirmed");
        assertThat(referral().state()).isEqualTo(ReferralState.PENDING);
        assertThat(roles()).containsExactly(Role.FRIEND);

        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "99.90"));
        outcomeOf("conversion", EventSource.API);
        assertThat(referral().state()).isEqualTo(ReferralState.APPROVED);
        assertThat(roles()).containsExactlyInAnyOrder(Role.FRIEND, Role.ADVOCATE);

        var decided = referral().findings();
        page.tells(ORDER.replace("1001", "1002")).statusCode(202);
        Eventually.get(() -> shops.as(shop.merchantId(), () -> EventResult.count()), count -> count == events().size());
        assertThat(referral().findings()).isEqualTo(decided);
    }

    @Test
    void a_page_claims_when_it_is_heard_whatever_time_it_names() {
        var code = shops.advocate(shop, "maria@example.com");
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "99.90"));
        outcomeOf("conversion", EventSource.API);
        var claim = """
                {"event_name": "claimed", "event_time": "%s",
                 "data": {"email": "finn@example.org", "advocate_code": "%s"}}""".formatted(clock.instant().minus(Duration.ofDays(11)), code);

        page.tells(claim).statusCode(202);
        page.tells(claim).statusCode(202);

        assertThat(outcomeOf("claimed", EventSource.BROWSER))
                .extracting(Finding::code)
                .contains("existing_customer");
        assertThat(referral().state()).isEqualTo(ReferralState.DENIED);
        assertThat(events()).extracting(Event::name).containsExactlyInAnyOrder("conversion", "claimed");
    }

    @Test
    void a_friends_visit_is_noted_once_a_day_and_everybody_elses_not_at_all() {
        page.visits("{\"page\": \"https://bikes.example/\", \"click_id\": \"clk_0123456789abcdefghjk\"}");
        page.visits("{\"page\": \"https://bikes.example/cart\", \"click_id\": \"clk_0123456789abcdefghjk\"}");
        page.visits("{\"page\": \"https://bikes.example/\"}");

        assertThat(events()).singleElement().extracting(Event::name).isEqualTo("visited");
    }

    @Test
    void a_friends_visits_and_pages_stand_with_the_advocates_link_and_with_the_referral() {
        var click = past.clicks(shop, shops.advocate(shop, "maria@example.com"), Channel.WHATSAPP, clock.instant());
        past.claims(shop, "finn@example.org", click, clock.instant());
        for (var seen : List.of("/", "/bikes", "/cart")) {
            page.visits("{\"page\": \"https://bikes.example%s\", \"click_id\": \"%s\"}".formatted(seen, click))
                    .statusCode(202);
        }

        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        var referral =
                olga.opens("/portal/referrals").selectFirst("table a.row-link").attr("href");
        var details =
                Eventually.get(() -> olga.opens(referral).select(".facts").text(), facts -> facts.contains("pages: 3"));

        assertThat(details).contains("Visits of the shop 1, pages: 3, the last one");
        var maria = olga.opens(referral)
                .selectFirst("main a[href^=/portal/people/]")
                .attr("href");
        assertThat(olga.opens(maria).text())
                .contains("clicks: 1, visits of your shop: 1, pages: 3, friends: 1, orders: 0");
    }

    @Test
    void the_call_to_action_invites_in_the_campaigns_words_and_colours() {
        page.asksFor("call-to-action")
                .statusCode(200)
                .header("Access-Control-Allow-Origin", PAGE)
                .body("headline", equalTo("Give 10%, get €20"))
                .body("link", equalTo("http://" + shop.host() + ":" + port() + "/share/" + shop.campaign()))
                .body("style", containsString("--accent:#"));
    }

    @Test
    void without_an_open_campaign_there_is_nothing_to_show() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).pause());

        page.asksFor("call-to-action").statusCode(204).header("Access-Control-Allow-Origin", PAGE);
        page.asksFor("nowhere").statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"event_name\": 7}", "{\"event_name\": \"conversion\", \"data\": 7}"})
    void nonsense_is_refused_and_not_kept(String body) {
        var status = page.tells(body).extract().statusCode();

        assertThat(status).isBetween(400, 422);
        assertThat(events()).isEmpty();
    }

    @Test
    void a_body_beyond_all_bounds_is_refused() {
        page.tells("{\"event_name\": \"" + "x".repeat(20_000) + "\"}").statusCode(413);
    }

    private List<Event> events() {
        return shops.as(shop.merchantId(), () -> Event.listAll());
    }

    private Referral referral() {
        return shops.as(shop.merchantId(), () -> Referral.<Referral>listAll().getFirst());
    }

    private List<Role> roles() {
        return shops.as(
                shop.merchantId(),
                () -> Reward.<Reward>listAll().stream().map(Reward::role).toList());
    }

    private List<Finding> outcomeOf(String name, EventSource source) {
        return Eventually.present(() -> shops.as(shop.merchantId(), () -> Event.<Event>listAll().stream()
                        .filter(event -> event.name().equals(name) && event.source() == source)
                        .findFirst()
                        .flatMap(EventResult::of)))
                .findings();
    }

    private static int port() {
        return io.restassured.RestAssured.port;
    }
}
