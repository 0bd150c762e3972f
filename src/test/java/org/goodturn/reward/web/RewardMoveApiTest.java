package org.goodturn.reward.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.mail.Message;
import org.goodturn.mail.MessageState;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A shop's server moves rewards along their life. */
@QuarkusTest
class RewardMoveApiTest {

    private final BikeShop shops;
    private BikeShop.Opened shop;
    private ApiClient server;

    RewardMoveApiTest(BikeShop shops) {
        this.shops = shops;
    }

    @BeforeEach
    void finn_has_a_code_and_maria_waits_two_weeks() {
        shop = shops.open(RewardMoveApiTest::held);
        server = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "99.90"));
        Eventually.get(
                () -> server.gets("/api/v1/rewards?role=advocate").jsonPath().getList("data"),
                found -> found.size() == 1);
    }

    @Test
    void a_held_reward_is_approved_used_and_not_used_again() {
        var reward = id("advocate");

        moves(reward, "approval", "{}").then().statusCode(200).body("code", startsWith("THX-"));
        moves(reward, "redemption", "{\"reason\": \"In the shop\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REDEEMED"))
                .body("history.reason", hasItem("In the shop"))
                .body("history[-1].actor", startsWith("key_"));
        moves(reward, "redemption", "{}").then().statusCode(200).body("history.size()", equalTo(history(reward)));
        moves(reward, "revocation", "{\"reason\": \"Too late\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("reward.illegal_move"))
                .body("detail", equalTo("A reward that is REDEEMED cannot become REVOKED."));
    }

    @Test
    void what_has_a_code_is_noted_as_delivered_once() {
        var reward = id("advocate");
        moves(reward, "delivery", "{}").then().statusCode(409).body("code", equalTo("reward.illegal_move"));
        moves(reward, "approval", "{}");

        moves(reward, "delivery", "{\"reason\": \"Handed over in the shop\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("SENT"));
        moves(reward, "delivery", "{}").then().statusCode(200).body("state", equalTo("SENT"));

        Eventually.get(this::messages, mails -> mails.size() == 2 && !mails.contains(MessageState.QUEUED));
        assertThat(server.gets("/api/v1/rewards/{id}", reward).jsonPath().getList("history.state"))
                .containsExactly("EARNED", "EARNED", "FULFILLED", "SENT");
    }

    private List<MessageState> messages() {
        return shops.as(
                shop.merchantId(),
                () -> Message.<Message>listAll().stream().map(Message::state).toList());
    }

    @Test
    void what_was_handed_over_is_taken_back_with_a_reason_and_is_worth_nothing() {
        var reward = id("advocate");
        moves(reward, "approval", "{}");

        moves(reward, "revocation", "{}").then().statusCode(422).body("fields.reason", startsWith("a sentence"));
        moves(reward, "revocation", "{\"reason\": \"Fraud\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REVOKED"))
                .body("amount.value", equalTo("20.00"))
                .body("remaining.value", equalTo("0.00"));
    }

    @Test
    void what_failed_is_tried_once_more() {
        var reward = id("advocate");

        moves(reward, "retry", "{}").then().statusCode(409);
        moves(reward, "failure", "{\"reason\": \"Shop closed\"}").then().body("state", equalTo("FAILED"));
        moves(reward, "approval", "{}").then().statusCode(409).body("code", equalTo("reward.illegal_move"));
        moves(reward, "retry", "{}").then().statusCode(200).body("state", equalTo("EARNED"));
        moves(reward, "cancellation", "{\"reason\": \"Enough\"}").then().body("state", equalTo("CANCELED"));
        moves(reward, "approval", "{}").then().statusCode(409);
    }

    @Test
    void what_failed_while_somebody_looked_can_be_tried_again_once_they_have() {
        var reward = id("advocate");
        var referral = server.gets("/api/v1/rewards/" + reward).jsonPath().getString("referral_id");
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "1001", "refund_amount", "1", "currency", "USD"));
        Eventually.get(
                () -> server.gets("/api/v1/referrals/" + referral).jsonPath().getString("review"), "OPEN"::equals);
        moves(reward, "approval", "{}")
                .then()
                .statusCode(409)
                .body("detail", equalTo("Somebody is looking at its referral. Decide on that first."));
        moves(reward, "failure", "{\"reason\": \"Shop closed\"}").then().statusCode(200);

        server.posts("/api/v1/referrals/" + referral + "/approval", "{\"reason\": \"A gift card\"}")
                .then()
                .statusCode(200);

        moves(reward, "retry", "{}").then().statusCode(200).body("state", equalTo("EARNED"));
        moves(reward, "approval", "{}").then().statusCode(200).body("code", startsWith("THX-"));
    }

    @Test
    void what_was_canceled_is_worth_nothing_any_more() {
        moves(id("advocate"), "cancellation", "{\"reason\": \"Enough\"}")
                .then()
                .body("amount.value", equalTo("20.00"))
                .body("remaining.value", equalTo("0.00"));
        moves(id("friend"), "revocation", "{\"reason\": \"Enough\"}")
                .then()
                .body("amount.value", equalTo("10"))
                .body("remaining.value", equalTo("0"));
    }

    @Test
    void a_move_sent_again_with_its_key_is_answered_like_the_first_time() {
        var reward = id("advocate");
        var body = "{\"reason\": \"Fraud\"}";

        var first = server.once("key-1", "/api/v1/rewards/" + reward + "/cancellation", body);
        var again = server.once("key-1", "/api/v1/rewards/" + reward + "/cancellation", body);

        assertThat(first.statusCode()).isEqualTo(200);
        assertThat(again.asString()).isEqualTo(first.asString());
        assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }

    @Test
    void what_makes_no_sense_changes_nothing() {
        var reward = id("advocate");

        for (var body :
                List.of("[]", "{\"reason\": 7}", "{\"reason\": \"" + "x".repeat(201) + "\"}", "{\"reason\": \" \"}")) {
            assertThat(moves(reward, "cancellation", body).statusCode())
                    .as(body)
                    .isEqualTo(422);
        }
        assertThat(moves(reward, "cancellation", "{").statusCode()).isEqualTo(400);
        assertThat(moves("rwd_00000000000000000000", "approval", "{}").statusCode())
                .isEqualTo(404);
        server.gets("/api/v1/rewards/" + reward)
                .then()
                .body("state", equalTo("EARNED"))
                .body("expires_at", nullValue());
    }

    private Response moves(String reward, String noun, String body) {
        return server.posts("/api/v1/rewards/" + reward + "/" + noun, body);
    }

    private int history(String reward) {
        return server.gets("/api/v1/rewards/" + reward)
                .jsonPath()
                .getList("history")
                .size();
    }

    private String id(String role) {
        return server.gets("/api/v1/rewards?role=" + role).jsonPath().getString("data[0].reward_id");
    }

    private static CampaignTerms held(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(advocate.trigger(), advocate.value(), 14, advocate.pool()));
    }
}
