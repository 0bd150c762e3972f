package org.goodturn.reward.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RewardApiTest {

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private ApiClient api;

    @BeforeEach
    void one_friend_claims_and_buys() {
        shop = shops.open();
        api = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var event = api.posts("/api/v1/events", """
                        {"event_name": "conversion",
                         "data": {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90"}}""").jsonPath().getString("event_id");
        api.outcome(event);
    }

    @Test
    void both_rewards_are_listed_with_worth_code_and_history() {
        api.gets("/api/v1/rewards?role=advocate")
                .then()
                .statusCode(200)
                .body("data", hasSize(1), "next_cursor", equalTo(null))
                .body("data[0].role", equalTo("advocate"))
                .body("data[0].email", equalTo("maria@example.com"))
                .body("data[0].campaign_id", equalTo(shop.campaign()))
                .body("data[0].amount.value", equalTo("20.00"))
                .body("data[0].amount.currency", equalTo("EUR"))
                .body("data[0].code", notNullValue())
                .body("data[0].history.state", hasItems("EARNED", "FULFILLED"))
                .body("data[0].reasons.code", hasItems("referral.attributed", "quality.passed", "reward.earned"));
        api.gets("/api/v1/rewards?email=Finn@example.org&campaign_id=" + shop.campaign())
                .then()
                .body(
                        "data",
                        hasSize(1),
                        "data[0].amount.value",
                        equalTo("10"),
                        "data[0].amount.currency",
                        equalTo("PERCENT"));
    }

    @Test
    void a_list_is_paged_without_gaps_or_repeats() {
        var first = api.gets("/api/v1/rewards?limit=1").jsonPath();
        var second = api.gets("/api/v1/rewards?limit=1&cursor={c}", first.getString("next_cursor"))
                .jsonPath();

        var seen = new HashSet<>(first.getList("data.reward_id"));
        seen.addAll(second.getList("data.reward_id"));
        assertThat(seen).hasSize(2);
        assertThat(second.getString("next_cursor")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "role=cousin", "limit=0", "limit=101", "cursor=nonsense", "cursor=MjAyNg"})
    void a_wrong_filter_is_named(String query) {
        api.gets("/api/v1/rewards?" + query)
                .then()
                .statusCode(422)
                .body("fields", hasKey(query.substring(0, query.indexOf('='))));
    }

    @Test
    void one_reward_can_be_read_by_its_merchant_alone() {
        var id = api.gets("/api/v1/rewards?role=friend").jsonPath().getString("data[0].reward_id");

        api.gets("/api/v1/rewards/{id}", id).then().statusCode(200).body("reward_id", equalTo(id));
        new ApiClient(shops.secretKey(shops.open()))
                .gets("/api/v1/rewards/{id}", id)
                .then()
                .statusCode(404);
        api.gets("/api/v1/rewards/{id}", "rwd_' or 1=1 --").then().statusCode(404);
        given().get("/api/v1/rewards/{id}", id).then().statusCode(401).body("code", equalTo("missing_key"));
    }

    @Test
    void referrals_and_people_are_told_with_evidence() {
        api.gets("/api/v1/referrals?email=finn@example.org&state=approved")
                .then()
                .statusCode(200)
                .body("data", hasSize(1))
                .body("data[0].advocate.email", equalTo("maria@example.com"))
                .body("data[0].evidence", equalTo("landing_page"))
                .body("data[0].sale.value", equalTo("99.90"))
                .body("data[0].conversion_event_id", notNullValue());
        api.gets("/api/v1/people?email=finn@example.org")
                .then()
                .statusCode(200)
                .body("data", hasSize(1), "data[0].customer_since", notNullValue());
        var stranger = new ApiClient(shops.secretKey(shops.open()));
        stranger.gets("/api/v1/referrals").then().body("data", hasSize(0));
        stranger.gets("/api/v1/people").then().body("data", hasSize(0));
    }
}
