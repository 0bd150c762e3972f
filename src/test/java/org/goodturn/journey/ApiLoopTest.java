package org.goodturn.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One referral told by a shop's server alone, from the advocate's link to both rewards: no page of ours is used. */
@QuarkusTest
class ApiLoopTest {

    private static final String PHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605.1.15"
            + " (KHTML, like Gecko) Version/26.0 Mobile/15E148 Safari/604.1";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private ApiClient server;

    @BeforeEach
    void open() {
        opens(shops.open());
    }

    @Test
    void a_friend_claims_with_a_code_orders_with_the_coupon_and_both_are_rewarded() {
        var code = enrols("maria@example.com").getString("code");
        var claimed = tells("claimed", "{\"email\": \"finn@example.org\", \"advocate_code\": \"%s\"}".formatted(code));

        var coupon = reward("friend", "SENT").getString("data[0].code");
        var ordered = tells("order_created", """
                {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90", "currency": "EUR",
                 "coupon_code": "%s"}""".formatted(coupon));

        assertThat(ordered.getList("reasons.code")).contains("referral.attributed", "reward.earned");
        assertThat(ordered.getList("reasons.sentence")).contains("Attributed because the friend's coupon was used.");
        var referral = server.gets("/api/v1/referrals").jsonPath().getString("data[0].referral_id");
        assertReward(reward("friend", "REDEEMED"), "finn@example.org", referral, claimed, "10", "PERCENT");
        assertReward(reward("advocate", "SENT"), "maria@example.com", referral, ordered, "20.00", "EUR");
        assertThat(reward("friend", "REDEEMED").getString("data[0].code")).isEqualTo(coupon);
        assertThat(server.gets("/api/v1/rewards").jsonPath().getList("data")).hasSize(2);
    }

    @Test
    void an_order_with_a_code_that_was_used_before_says_so() {
        tells("claimed", """
                {"email": "finn@example.org", "advocate_code": "%s"}""".formatted(enrols("maria@example.com").getString("code")));
        var order = """
                {"email": "finn@example.org", "partner_conversion_id": "%%s", "cart_value": "99.90", "coupon_code": "%s"}""".formatted(reward("friend", "SENT").getString("data[0].code"));

        assertThat(tells("conversion", order.formatted("1001")).getList("reasons.code"))
                .contains("reward.redeemed");
        assertThat(tells("conversion", order.formatted("1002")).getList("reasons.code"))
                .contains("reward.code_used")
                .doesNotContain("reward.redeemed");
    }

    @Test
    void the_click_that_a_shop_hands_on_leads_to_the_advocate() {
        var click = clickOn(enrols("maria@example.com").getString("link"));

        var ordered = tells("order_created", """
                {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90", "click_id": "%s"}""".formatted(click));

        var referrals = server.gets("/api/v1/referrals").jsonPath();
        assertThat(referrals.getString("data[0].evidence")).isEqualTo("click");
        assertThat(referrals.getString("data[0].advocate.email")).isEqualTo("maria@example.com");
        var referral = referrals.getString("data[0].referral_id");
        assertReward(reward("advocate", "SENT"), "maria@example.com", referral, ordered, "20.00", "EUR");
        assertReward(reward("friend", "SENT"), "finn@example.org", referral, ordered, "10", "PERCENT");
    }

    @Test
    void what_is_promised_for_shipping_is_earned_when_the_order_has_shipped() {
        opens(shops.open(ApiLoopTest::onShipping));
        var code = enrols("maria@example.com").getString("code");
        tells("order_created", """
                {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90", "advocate_code": "%s"}""".formatted(code));
        assertThat(rewards("advocate").getList("data")).isEmpty();

        var shipped = tells("order_fulfilled", "{\"partner_conversion_id\": \"1001\"}");

        assertThat(shipped.getList("reasons.code")).contains("reward.earned");
        assertThat(reward("advocate", "SENT").getString("data[0].event_id")).isEqualTo(shipped.getString("event_id"));
    }

    private void opens(BikeShop.Opened opened) {
        shop = opened;
        server = new ApiClient(shops.secretKey(opened));
    }

    private JsonPath enrols(String email) {
        var answer = server.posts("/v3/" + shop.campaign() + "/referrals", "{\"email\": \"%s\"}".formatted(email));
        assertThat(answer.statusCode()).isEqualTo(201);
        return answer.jsonPath();
    }

    /** @return what became of it */
    private JsonPath tells(String name, String data) {
        var answer = server.posts("/api/v1/events", "{\"event_name\": \"%s\", \"data\": %s}".formatted(name, data));
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        var told = server.outcome(answer.jsonPath().getString("event_id"));
        assertThat(told.getString("state")).isEqualTo("PROCESSED");
        return told;
    }

    /** The only reward of this role, once it is so far. */
    private JsonPath reward(String role, String state) {
        return Eventually.get(() -> rewards(role), list -> List.of(state).equals(list.getList("data.state")));
    }

    private JsonPath rewards(String role) {
        return server.gets("/api/v1/rewards?role=" + role).jsonPath();
    }

    private void assertReward(
            JsonPath list, String email, String referral, JsonPath event, String value, String currency) {
        var reward = list.setRootPath("data[0]");
        assertThat(reward.getString("reward_id")).startsWith("rwd_");
        assertThat(reward.getString("person_id")).startsWith("per_");
        assertThat(reward.getString("email")).isEqualTo(email);
        assertThat(reward.getString("campaign_id")).isEqualTo(shop.campaign());
        assertThat(reward.getString("referral_id")).isEqualTo(referral).startsWith("ref_");
        assertThat(reward.getString("event_id")).isEqualTo(event.getString("event_id"));
        assertThat(reward.getString("rule_id")).isEqualTo(reward.getString("role"));
        assertThat(reward.getString("code")).isNotBlank();
        var worth = Map.of("value", value, "currency", currency);
        assertThat(reward.getMap("amount")).isEqualTo(worth);
        assertThat(reward.getMap("remaining")).isEqualTo(worth);
        assertThat(reward.getString("eligible_at")).isEqualTo(event.getString("event_time"));
        assertThat(Instant.parse(reward.getString("earned_at")))
                .isCloseTo(Instant.now(), within(1, ChronoUnit.MINUTES));
        assertThat(reward.getString("expires_at")).isNull();
        assertThat(reward.getList("history.state")).startsWith("EARNED", "FULFILLED", "SENT");
        assertThat(reward.getList("reasons.code")).contains("referral.attributed", "quality.passed", "reward.earned");
        reward.setRootPath("");
    }

    /** Somebody follows the link with a phone, as far as the redirect. */
    private static String clickOn(String link) {
        var address = URI.create(link);
        var landing = given().redirects()
                .follow(false)
                .header("Host", address.getHost())
                .header("User-Agent", PHONE)
                .get(address.getPath())
                .header("Location");
        return landing.substring(landing.indexOf("click=") + "click=".length());
    }

    private static CampaignTerms onShipping(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(Trigger.SHIPPED, advocate.value(), 0, advocate.pool()));
    }
}
