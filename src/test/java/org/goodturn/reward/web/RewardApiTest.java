package org.goodturn.reward.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class RewardApiTest {

    private static final String[] FIELDS = {
        "reward_id",
        "role",
        "state",
        "person_id",
        "email",
        "campaign_id",
        "referral_id",
        "event_id",
        "code",
        "amount",
        "remaining",
        "earned_at",
        "eligible_at",
        "expires_at",
        "rule_id",
        "history",
        "reasons"
    };

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private BikeShop.Opened other;
    private ApiClient api;
    private String event;

    /** Finn has bought in the first campaign; what Jo gets in the second is on hold. */
    @BeforeEach
    void one_friend_buys_and_another_claims_in_another_campaign() {
        shop = shops.open();
        other = shops.another(shop, RewardApiTest::friendsWaitFiveDays);
        shops.claims(other, "jo@example.org", shops.advocate(other, "li@example.com"));
        api = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        event = api.posts("/api/v1/events", """
                        {"event_name": "conversion",
                         "data": {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90"}}""").jsonPath().getString("event_id");
        api.outcome(event);
    }

    @Test
    void a_reward_is_told_with_worth_code_and_history() {
        var referral =
                api.gets("/api/v1/referrals?email=finn@example.org").jsonPath().getString("data[0].referral_id");

        var list = api.gets("/api/v1/rewards?role=advocate");

        list.then()
                .statusCode(200)
                .body("data", hasSize(1), "next_cursor", equalTo(null))
                .body("data[0].role", equalTo("advocate"))
                .body("data[0].rule_id", equalTo("advocate"))
                .body("data[0].email", equalTo("maria@example.com"))
                .body("data[0].campaign_id", equalTo(shop.campaign()))
                .body("data[0].referral_id", equalTo(referral))
                .body("data[0].event_id", equalTo(event))
                .body("data[0].amount", equalTo(Map.of("value", "20.00", "currency", "EUR")))
                .body("data[0].remaining", equalTo(Map.of("value", "20.00", "currency", "EUR")))
                .body("data[0].code", notNullValue())
                .body("data[0].eligible_at", equalTo(happened(event)))
                .body("data[0].history.state", hasItems("EARNED", "FULFILLED"))
                .body("data[0].history.at", everyItem(endsWith("Z")))
                .body("data[0].reasons.code", hasItems("referral.attributed", "quality.passed", "reward.earned"));
        assertThat(list.jsonPath().getMap("data[0]")).containsOnlyKeys(FIELDS);
    }

    @Test
    void a_percentage_on_hold_has_no_code_and_says_when_it_is_due() {
        var jos = api.gets("/api/v1/rewards?email=jo@example.org").jsonPath();

        assertThat(jos.getList("data.state")).containsExactly("EARNED");
        assertThat(jos.getMap("data[0]")).containsOnlyKeys(FIELDS).containsEntry("code", null);
        assertThat(jos.getMap("data[0].amount")).isEqualTo(Map.of("value", "10", "currency", "PERCENT"));
        assertThat(Instant.parse(jos.getString("data[0].eligible_at")))
                .isCloseTo(
                        Instant.parse(happened(jos.getString("data[0].event_id")))
                                .plus(Duration.ofDays(5)),
                        within(1, ChronoUnit.SECONDS));
    }

    @ParameterizedTest
    @CsvSource({
        "email=, 3",
        "email=Finn@example.org, 1",
        "email=nobody@example.org, 0",
        "campaign_id={first}, 2",
        "campaign_id={second}, 1",
        "campaign_id=cmp_00000000000000000000, 0",
        "referral_id={finns}, 2",
        "referral_id=ref_00000000000000000000, 0",
        "role=advocate, 1",
        "role=FRIEND, 2",
        "state=earned, 1",
        "state=canceled, 0",
        "state=earned&role=advocate, 0",
        "email=finn@example.org&campaign_id={second}, 0"
    })
    void a_filter_leaves_out_what_it_does_not_name(String filter, int rows) {
        var finns = api.gets("/api/v1/rewards?role=advocate").jsonPath().getString("data[0].referral_id");
        var query = filter.replace("{first}", shop.campaign())
                .replace("{second}", other.campaign())
                .replace("{finns}", finns);

        api.gets("/api/v1/rewards?" + query).then().statusCode(200).body("data", hasSize(rows));
    }

    @Test
    void what_was_sent_is_found_by_its_state() {
        Eventually.get(
                () -> api.gets("/api/v1/rewards?state=sent").jsonPath().getList("data.email"),
                sent -> Set.of("finn@example.org", "maria@example.com").equals(Set.copyOf(sent)));
    }

    @Test
    void a_list_is_paged_without_gaps_or_repeats() {
        var first = api.gets("/api/v1/rewards?limit=2").jsonPath();
        var second = api.gets("/api/v1/rewards?limit=2&cursor={c}", first.getString("next_cursor"))
                .jsonPath();

        var seen = new HashSet<>(first.getList("data.reward_id"));
        seen.addAll(second.getList("data.reward_id"));
        assertThat(first.getList("data")).hasSize(2);
        assertThat(seen).hasSize(3);
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

        var one = api.gets("/api/v1/rewards/{id}", id);
        one.then().statusCode(200).body("reward_id", equalTo(id));
        assertThat(one.jsonPath().getMap("")).containsOnlyKeys(FIELDS);
        new ApiClient(shops.secretKey(shops.open()))
                .gets("/api/v1/rewards/{id}", id)
                .then()
                .statusCode(404);
        api.gets("/api/v1/rewards/{id}", "rwd_' or 1=1 --").then().statusCode(404);
        given().get("/api/v1/rewards/{id}", id).then().statusCode(401).body("code", equalTo("missing_key"));
    }

    private String happened(String event) {
        return api.outcome(event).getString("event_time");
    }

    private static CampaignTerms friendsWaitFiveDays(CampaignTerms terms) {
        var friend = terms.friend();
        return terms.withRewards(new RewardTerms(friend.trigger(), friend.value(), 5, friend.pool()), terms.advocate());
    }
}
