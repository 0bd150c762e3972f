package org.goodturn.referral.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Map;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ReferralApiTest {

    private static final String LIST = "/api/v1/referrals";

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private BikeShop.Opened other;
    private ApiClient api;
    private String bought;

    @BeforeEach
    void finn_has_bought_somebody_referred_herself_and_jo_claimed_in_another_campaign() {
        shop = shops.open();
        other = shops.another(shop, terms -> terms);
        api = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, "ma.ria+friend@gmail.com", shops.advocate(shop, "maria@gmail.com"));
        shops.claims(other, "jo@example.org", shops.advocate(other, "li@example.com"));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@gmail.com"));
        bought = api.posts("/api/v1/events?wait=true", """
                        {"event_name": "conversion",
                         "data": {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90"}}""").jsonPath().getString("event_id");
    }

    @Test
    void a_referral_is_told_with_both_sides_evidence_and_sale() {
        var list = api.gets(LIST + "?state=approved");

        list.then()
                .statusCode(200)
                .body("data", hasSize(1), "next_cursor", equalTo(null))
                .body("data[0].referral_id", startsWith("ref_"))
                .body("data[0].campaign_id", equalTo(shop.campaign()))
                .body("data[0].advocate.email", equalTo("maria@gmail.com"))
                .body("data[0].advocate.code", equalTo(shops.advocate(shop, "maria@gmail.com")))
                .body("data[0].friend.email", equalTo("finn@example.org"))
                .body("data[0].evidence", equalTo("landing_page"))
                .body("data[0].conversion_event_id", equalTo(bought))
                .body("data[0].sale", equalTo(Map.of("value", "99.90", "currency", "EUR")))
                .body("data[0].review", equalTo(null))
                .body("data[0].history.state", hasItems("APPROVED"))
                .body("data[0].history.at", everyItem(endsWith("Z")))
                .body("data[0].reasons.code", hasItems("referral.attributed", "quality.passed"));
        assertThat(list.jsonPath().getMap("data[0]"))
                .containsOnlyKeys(
                        "referral_id",
                        "campaign_id",
                        "state",
                        "advocate",
                        "friend",
                        "channel",
                        "evidence",
                        "referred_at",
                        "converted_at",
                        "conversion_event_id",
                        "sale",
                        "review",
                        "history",
                        "reasons");
        var one = api.gets(LIST + "/{id}", list.jsonPath().getString("data[0].referral_id"));
        assertThat(one.jsonPath().getMap("")).isEqualTo(list.jsonPath().getMap("data[0]"));
    }

    @ParameterizedTest
    @CsvSource({
        "email=, 3",
        "email=Finn@example.org, 1",
        "email=maria@gmail.com, 2",
        "email=nobody@example.org, 0",
        "campaign_id={first}, 2",
        "campaign_id={second}, 1",
        "campaign_id=cmp_00000000000000000000, 0",
        "state=pending, 1",
        "state=QUALIFIED, 0",
        "state=approved, 1",
        "state=denied, 1",
        "state=denied&campaign_id={second}, 0",
        "state=denied&email=finn@example.org, 0",
        "review=open, 0"
    })
    void a_filter_leaves_out_what_it_does_not_name(String filter, int rows) {
        var query = filter.replace("{first}", shop.campaign()).replace("{second}", other.campaign());

        api.gets(LIST + "?" + query).then().statusCode(200).body("data", hasSize(rows));
    }

    @Test
    void what_somebody_has_to_look_at_is_found_by_its_review() {
        api.posts("/api/v1/events?wait=true", """
                {"event_name": "registration", "data": {"email": "jo@example.org", "user_agent": "a crawler of nobody"}}""");

        var open = api.gets(LIST + "?review=open").jsonPath();

        assertThat(open.getList("data.friend.email")).containsExactly("jo@example.org");
        assertThat(open.getList("data.review")).containsExactly("OPEN");
    }

    @Test
    void a_list_is_paged_without_gaps_or_repeats() {
        var first = api.gets(LIST + "?limit=2").jsonPath();
        var second = api.gets(LIST + "?limit=2&cursor={c}", first.getString("next_cursor"))
                .jsonPath();

        var seen = new HashSet<>(first.getList("data.referral_id"));
        seen.addAll(second.getList("data.referral_id"));
        assertThat(first.getList("data")).hasSize(2);
        assertThat(seen).hasSize(3);
        assertThat(second.getString("next_cursor")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"state=lost", "review=maybe", "email=finn", "limit=0", "limit=101", "cursor=nonsense"})
    void a_wrong_filter_is_named(String query) {
        api.gets(LIST + "?" + query)
                .then()
                .statusCode(422)
                .body("fields", hasKey(query.substring(0, query.indexOf('='))));
    }

    @Test
    void another_merchant_sees_none() {
        new ApiClient(shops.secretKey(shops.open())).gets(LIST).then().body("data", hasSize(0));
    }
}
