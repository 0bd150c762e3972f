package org.goodturn.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What people decided and did by hand happens again, too, when what was published is replayed. */
@QuarkusTest
class ReplayByHandTest {

    private static final String REASON = "{\"reason\": \"Looked at it\"}";

    @Inject
    BikeShop shops;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient server;
    private String code;

    @BeforeEach
    void maria_recommends() {
        shop = shops.open(ReplayByHandTest::advocateIsHeld);
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, "maria@example.com");
    }

    @Test
    void decisions_in_review() {
        doubts("approved", "\"device_id\": \"d-1\"");
        decides("approved", "approval");
        doubts("denied", "\"device_id\": \"d-2\"");
        decides("denied", "denial");
        doubts("open", "\"device_id\": \"d-3\"");
        buys("unminded", "");
        decides("unminded", "denial", 409);

        assertThat(rewardsOf("approved", "advocate")).containsExactly("EARNED");
        assertThat(rewardsOf("denied", "advocate")).isEmpty();
        assertHistoryAgain(6);
    }

    @Test
    void decisions_that_were_taken_back() {
        doubts("approved", "\"device_id\": \"d-1\", \"payment_hash\": \"p-1\"");
        decides("approved", "reopening");
        decides("approved", "approval");
        doubts("denied", "\"device_id\": \"d-2\"");
        decides("denied", "approval");
        decides("denied", "reopening");
        decides("denied", "denial");
        claims("lead");
        decides("lead", "denial");
        decides("lead", "qualification");
        buys("lead", "");

        assertThat(rewardsOf("approved", "advocate")).containsExactly("EARNED");
        assertThat(rewardsOf("denied", "advocate")).containsExactly("CANCELED");
        assertThat(rewardsOf("lead", "advocate")).containsExactly("EARNED");
        assertHistoryAgain(5);
    }

    @Test
    void what_was_denied_and_counts_after_all() {
        ordersWithCode("qualified", "d-1");
        decides("qualified", "denial");
        decides("qualified", "qualification");
        ordersWithCode("cancelled", "d-2");
        decides("cancelled", "denial");
        tells("order_cancelled", "cancelled", "\"partner_conversion_id\": \"cancelled\"");
        decides("cancelled", "reopening");
        decides("cancelled", "approval");

        assertThat(rewardsOf("qualified", "advocate")).containsExactly("EARNED");
        assertThat(rewardsOf("cancelled", "advocate")).containsExactly("CANCELED");
        assertHistoryAgain(2);
    }

    @Test
    void moves_of_rewards() {
        for (var friend : new String[] {"approved", "cancelled", "revoked", "redeemed", "failed", "refunded"}) {
            buys(friend, "");
        }
        moves("approved", "approval", "{}");
        moves("cancelled", "cancellation", REASON);
        moves("revoked", "approval", "{}");
        moves("revoked", "revocation", REASON);
        moves("redeemed", "approval", "{}");
        moves("redeemed", "redemption", REASON);
        moves("failed", "failure", REASON);
        moves("failed", "retry", "{}");
        moves("refunded", "approval", "{}");
        tells("order_cancelled", "refunded", "\"partner_conversion_id\": \"refunded\"");

        assertThat(rewardsOf("refunded", "advocate")).containsExactly("REVOKED");
        assertHistoryAgain(9);
    }

    @Test
    void merges_that_were_undone() {
        tells("visited", "alone", "\"page\": \"home\"");
        parts(
                merged("alone", "maria@example.com"),
                () -> tells(
                        "conversion",
                        "alone",
                        "\"advocate_code\": \"" + code
                                + "\", \"partner_conversion_id\": \"1\", \"cart_value\": \"99.90\""));
        tells("conversion", "old", "\"partner_conversion_id\": \"before\", \"cart_value\": \"10\"");
        buys("fresh", "");
        parts(merged("fresh", "old@example.org"), () -> assertThat(rewardsOf("fresh", "advocate"))
                .containsExactly("CANCELED"));

        assertThat(rewardsOf("alone", "advocate")).containsExactly("EARNED");
        assertThat(rewardsOf("fresh", "advocate")).containsExactlyInAnyOrder("CANCELED", "EARNED");
        assertHistoryAgain(4);
    }

    private JsonPath merged(String friend, String other) {
        return server.posts(
                        "/api/v1/people/" + person(friend + "@example.org") + "/merges",
                        "{\"person_id\": \"" + person(other) + "\", \"reason\": \"The same street\"}")
                .jsonPath();
    }

    private void parts(JsonPath merge, Runnable meanwhile) {
        meanwhile.run();
        var undoing = "/api/v1/people/" + merge.getString("person_id") + "/merges/" + merge.getString("merge_id")
                + "/undoing";
        assertThat(server.posts(undoing, REASON).statusCode()).isEqualTo(200);
    }

    private String person(String email) {
        return server.gets("/api/v1/people?email=" + email).jsonPath().getString("data[0].person_id");
    }

    private void assertHistoryAgain(int rewards) {
        shops.as(
                shop.merchantId(),
                () -> asking.ask(
                        Campaign.of(shop.campaignId()),
                        Instant.EPOCH.plusSeconds(1),
                        clock.instant().plusSeconds(1),
                        "usr_test"));
        var replay = Eventually.get(
                () -> shops.as(shop.merchantId(), () -> Replay.of(Campaign.of(shop.campaignId()), 1)
                        .getFirst()),
                Replay::isOver);
        assertThat(replay.problem()).isNull();
        assertThat(replay.outcome().differences()).isZero();
        assertThat(replay.outcome().before()).isEqualTo(rewards);
        assertThat(replay.outcome().after()).isEqualTo(rewards);
    }

    /** Shares something with Maria, so that somebody has to look, or too much speaks against it. */
    private void doubts(String friend, String shared) {
        claims(friend);
        tells("visited", "maria@example.com", shared);
        buys(friend, ", " + shared);
    }

    /** Without having taken the offer, on a device of Maria's. */
    private void ordersWithCode(String friend, String device) {
        var shared = "\"device_id\": \"" + device + "\"";
        tells("visited", "maria@example.com", shared);
        tells(
                "conversion",
                friend,
                "\"advocate_code\": \"" + code + "\", \"partner_conversion_id\": \"" + friend
                        + "\", \"cart_value\": \"99.90\", " + shared);
    }

    private void claims(String friend) {
        shops.claims(shop, friend + "@example.org", code);
    }

    private void buys(String friend, String more) {
        if (server.gets("/api/v1/referrals?email=" + friend + "@example.org")
                .jsonPath()
                .getList("data")
                .isEmpty()) {
            claims(friend);
        }
        tells("conversion", friend, "\"partner_conversion_id\": \"" + friend + "\", \"cart_value\": \"99.90\"" + more);
    }

    private void tells(String event, String who, String data) {
        var email = who.contains("@") ? who : who + "@example.org";
        var told = server.posts(
                "/api/v1/events?wait=true",
                "{\"event_name\": \"" + event + "\", \"data\": {\"email\": \"" + email + "\", " + data + "}}");
        assertThat(told.statusCode()).isEqualTo(200);
    }

    private void decides(String friend, String noun) {
        decides(friend, noun, 200);
    }

    private void decides(String friend, String noun, int status) {
        var referral = server.gets("/api/v1/referrals?email=" + friend + "@example.org")
                .jsonPath()
                .getString("data[0].referral_id");
        assertThat(server.posts("/api/v1/referrals/" + referral + "/" + noun, REASON)
                        .statusCode())
                .as(friend + " " + noun)
                .isEqualTo(status);
    }

    private void moves(String friend, String noun, String body) {
        var reward = of(friend, "advocate").getString("data[0].reward_id");
        assertThat(server.posts("/api/v1/rewards/" + reward + "/" + noun, body).statusCode())
                .as(friend + " " + noun)
                .isEqualTo(200);
    }

    private List<String> rewardsOf(String friend, String role) {
        return of(friend, role).getList("data.state");
    }

    private JsonPath of(String friend, String role) {
        var referral = server.gets("/api/v1/referrals?email=" + friend + "@example.org")
                .jsonPath()
                .getString("data[0].referral_id");
        return server.gets("/api/v1/rewards?role=" + role + "&referral_id=" + referral)
                .jsonPath();
    }

    private static CampaignTerms advocateIsHeld(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(advocate.trigger(), advocate.value(), 30, advocate.pool()));
    }
}
