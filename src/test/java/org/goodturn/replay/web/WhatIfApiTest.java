package org.goodturn.replay.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.money.Money;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What if?, by API. */
@QuarkusTest
class WhatIfApiTest {

    @Inject
    BikeShop shops;

    @Inject
    CampaignEditing editing;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient server;
    private String path;

    @BeforeEach
    void two_friends_of_marias_have_ordered() {
        openedWith(UnaryOperator.identity());
    }

    private void openedWith(UnaryOperator<CampaignTerms> terms) {
        shop = shops.open(terms);
        server = new ApiClient(shops.secretKey(shop));
        path = "/api/v1/campaigns/" + shop.campaign() + "/what-if";
        var maria = shops.advocate(shop, "maria@example.com");
        for (var friend : new String[] {"finn", "ada"}) {
            shops.claims(shop, friend + "@example.org", maria);
            shops.sends(
                    shop,
                    "conversion",
                    Map.of("email", friend + "@example.org", "partner_conversion_id", friend, "cart_value", "99.90"));
        }
        Eventually.get(
                () -> server.gets("/api/v1/rewards?role=advocate").jsonPath().getList("data"),
                rewards -> rewards.size() >= 2);
    }

    @Test
    void a_draft_is_replayed_and_every_difference_listed_page_by_page() {
        twentyFiveForAdvocates();

        var asked = server.once("october", path, today())
                .then()
                .statusCode(202)
                .extract()
                .jsonPath();
        var done = done(asked.getString("replay_id"));

        assertThat(done.getString("state")).isEqualTo("DONE");
        assertThat(done.getInt("outcome.differences")).isEqualTo(2);
        assertThat(done.getString("outcome.history.costs[0].value")).isEqualTo("40.00");
        assertThat(done.getString("outcome.replayed.costs[0].value")).isEqualTo("50.00");
        var differences = path + "/" + asked.getString("replay_id") + "/differences?limit=1";
        var first = server.gets(differences).jsonPath();
        assertThat(first.getString("data[0].kind")).isEqualTo("CHANGED");
        assertThat(first.getString("data[0].after")).isEqualTo("€25");
        var second = server.gets(differences + "&cursor=" + first.getString("next_cursor"))
                .jsonPath();
        assertThat(second.getList("data")).hasSize(1);
        assertThat(second.getString("next_cursor")).isNull();
    }

    @Test
    void people_are_called_as_they_are_known_when_it_is_read() {
        twentyFiveForAdvocates();
        var replay = server.posts(path, today()).jsonPath().getString("replay_id");
        done(replay);
        assertThat(friends(replay)).containsExactlyInAnyOrder("finn@example.org", "ada@example.org");

        tells("deletion_requested", "{\"email\": \"finn@example.org\"}");
        tells("registration", "{\"email\": \"ada@example.org\", \"first_name\": \"Ada\"}");

        assertThat(friends(replay)).containsExactlyInAnyOrder("–", "Ada");
        merges("ada@example.org", "bea@example.org");
        assertThat(friends(replay)).containsExactlyInAnyOrder("–", "Bea");
    }

    @Test
    void of_several_rewards_for_one_order_each_is_compared_with_itself() {
        openedWith(terms -> terms.with(RewardRule.added(
                "Extra",
                Role.ADVOCATE,
                new RewardTerms(
                        terms.advocate().trigger(),
                        new RewardValue.Fixed(Money.of(5_00, "EUR")),
                        0,
                        terms.advocate().pool()))));
        var atLeast200 = List.<RewardCondition>of(new RewardCondition.MinimumSale(Money.of(200_00, "EUR")));
        shops.as(
                shop.merchantId(),
                () -> editing.revise(
                        Campaign.of(shop.campaignId()),
                        terms -> terms.withRewards(terms.friend(), onlyIf(terms.advocate(), atLeast200)),
                        Instant.now(clock)));

        var asked = server.posts(path, today()).jsonPath().getString("replay_id");
        done(asked);

        var found = server.gets(path + "/" + asked + "/differences").jsonPath();
        assertThat(found.<String>getList("data.kind")).containsExactly("GONE", "GONE");
        assertThat(found.<String>getList("data.before")).containsExactly("€20", "€20");
    }

    private void twentyFiveForAdvocates() {
        shops.as(
                shop.merchantId(),
                () -> editing.revise(
                        Campaign.of(shop.campaignId()),
                        terms -> terms.withRewards(
                                terms.friend(),
                                new RewardTerms(
                                        terms.advocate().trigger(),
                                        new RewardValue.Fixed(Money.of(25_00, "EUR")),
                                        0,
                                        terms.advocate().pool())),
                        Instant.now(clock)));
    }

    private List<String> friends(String replay) {
        return server.gets(path + "/" + replay + "/differences").jsonPath().getList("data.friend");
    }

    private void tells(String name, String data) {
        server.posts("/api/v1/events?wait=true", "{\"event_name\": \"%s\", \"data\": %s}".formatted(name, data))
                .then()
                .statusCode(200);
    }

    /** The one becomes one with the other, who was not known before, and is called Bea. */
    private void merges(String known, String other) {
        tells("registration", "{\"email\": \"" + other + "\", \"first_name\": \"Bea\"}");
        server.posts(
                        "/api/v1/people/" + person(other) + "/merges",
                        "{\"person_id\": \"%s\", \"reason\": \"One woman\"}".formatted(person(known)))
                .then()
                .statusCode(200);
    }

    private String person(String email) {
        return server.gets("/api/v1/people?email=" + email).jsonPath().getString("data[0].person_id");
    }

    private static RewardTerms onlyIf(RewardTerms terms, List<RewardCondition> conditions) {
        return new RewardTerms(
                terms.trigger(), null, terms.value(), 0, null, terms.pool(), conditions, null, null, null, null);
    }

    @Test
    void asked_again_with_the_same_key_it_is_the_same_replay() {
        var first = server.once("once", path, today()).jsonPath().getString("replay_id");

        server.once("once", path, today())
                .then()
                .header("Idempotent-Replayed", "true")
                .body("replay_id", equalTo(first));
    }

    @Test
    void refunds_are_part_of_history_and_of_its_replay() {
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "finn", "partner_refund_id", "1", "refund_amount", "49.95"));
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "ada"));
        Eventually.get(
                () -> server.gets("/api/v1/ledger/balances").jsonPath().getString("data[0].cost.value"),
                "10.00"::equals);

        var done = done(server.posts(path, today()).jsonPath().getString("replay_id"));

        assertThat(done.getInt("outcome.differences")).isZero();
        assertThat(done.getString("outcome.history.costs[0].value")).isEqualTo("10.00");
        assertThat(done.getString("outcome.replayed.costs[0].value")).isEqualTo("10.00");
    }

    @Test
    void what_is_wrong_is_named() {
        server.posts(path, "{\"from\": \"2026-02-01\", \"to\": \"2026-01-01\"}")
                .then()
                .statusCode(422)
                .body("fields.to", containsString("after the first"));
        server.posts(path, "{\"to\": \"2026-01-01\"}")
                .then()
                .statusCode(422)
                .body("fields.from", containsString("day"));
        server.once("x".repeat(300), path, today())
                .then()
                .statusCode(400)
                .body("code", equalTo("invalid_idempotency_key"));
        server.gets(path + "/rpl_0").then().statusCode(404);
        new ApiClient(shops.secretKey(shops.open())).posts(path, today()).then().statusCode(404);
    }

    private JsonPath done(String replay) {
        return Eventually.get(
                () -> server.gets(path + "/" + replay).jsonPath(),
                one -> one.getString("state").equals("DONE")
                        || one.getString("state").equals("FAILED"));
    }

    private String today() {
        var day = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(day, day);
    }
}
