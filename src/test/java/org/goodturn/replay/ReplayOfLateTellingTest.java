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
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.Test;

/** What is told late or looked at again knows in a replay what was known at the time, and nothing of the future. */
@QuarkusTest
class ReplayOfLateTellingTest {

    private static final List<RewardCondition> FIRST_ORDER = List.of(new RewardCondition.FirstPurchase());
    private static final List<RewardCap> ONE_IN_ALL = List.of(new RewardCap.InAll(1, Period.EVER));

    @Inject
    BikeShop shops;

    @Inject
    Asking asking;

    @Inject
    Clock clock;

    private BikeShop.Opened shop;
    private ApiClient server;
    private String code;

    @Test
    void an_earlier_order_that_was_not_told_of_yet() {
        opens(0, FIRST_ORDER, List.of());
        claims("finn");
        var earlier = clock.instant();
        tells(order("finn", "later", clock.instant()));
        Eventually.get(() -> advocates("finn"), rewards -> !rewards.equals(List.of("EARNED")));
        tells(order("finn", "earlier", earlier));

        assertThat(advocates("finn")).hasSize(1);
        assertHistoryAgain(2);
    }

    @Test
    void an_earlier_order_that_was_told_of_and_not_looked_at_yet() {
        opens(0, FIRST_ORDER, List.of());
        claims("finn");
        var earlier = clock.instant();
        var both = "{\"events\": [" + order("finn", "later", clock.instant()) + "," + order("finn", "earlier", earlier)
                + "]}";
        var told = server.posts("/api/v1/events/batch", both).jsonPath();
        told.<String>getList("results.event_id").forEach(server::outcome);

        assertThat(advocates("finn")).hasSize(1);
        assertHistoryAgain(2);
    }

    @Test
    void an_order_that_was_decided_anew_had_its_place_at_a_limit() {
        opens(30, List.of(), ONE_IN_ALL);
        claims("ada");
        claims("bob");
        var earlier = clock.instant();
        tells(order("ada", "later", clock.instant()));
        tells(order("bob", "bobs", clock.instant()));
        tells(order("ada", "earlier", earlier));

        assertThat(advocates("ada")).containsExactlyInAnyOrder("CANCELED", "EARNED");
        assertThat(advocates("bob")).isEmpty();
        assertHistoryAgain(3);
    }

    @Test
    void an_order_of_somebody_who_turned_out_to_be_the_friend_came_too_late_for_a_limit() {
        opens(30, List.of(), ONE_IN_ALL);
        claims("ada");
        claims("bob");
        var stranger = tells("{\"event_name\": \"conversion\", \"data\": {\"partner_user_id\": \"c-1\","
                        + " \"partner_conversion_id\": \"adas\", \"cart_value\": \"99.90\"}}")
                .getString("person_id");
        tells(order("bob", "bobs", clock.instant()));
        var ada = server.gets("/api/v1/people?email=ada@example.org").jsonPath().getString("data[0].person_id");
        server.posts("/api/v1/people/" + ada + "/merges", "{\"person_id\": \"" + stranger + "\", \"reason\": \"One\"}")
                .then()
                .statusCode(200);

        assertThat(advocates("ada")).isEmpty();
        assertThat(advocates("bob")).containsExactly("EARNED");
        assertHistoryAgain(3);
    }

    @Test
    void an_order_from_between_two_advocates_claims() {
        opens(30, List.of(), List.of());
        var omars = shops.advocate(shop, "omar@example.com");
        claims("finn");
        var between = clock.instant();
        shops.claims(shop, "finn@example.org", omars);
        tells(order("finn", "finns", between));

        assertThat(advocates("finn")).containsExactly("EARNED");
        assertHistoryAgain(2);
    }

    private void opens(int hold, List<RewardCondition> conditions, List<RewardCap> caps) {
        shop = shops.open(terms -> advocateEarns(terms, hold, conditions, caps));
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, "maria@example.com");
    }

    private static CampaignTerms advocateEarns(
            CampaignTerms terms, int hold, List<RewardCondition> conditions, List<RewardCap> caps) {
        var usual = terms.advocate();
        return terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        usual.trigger(),
                        null,
                        usual.value(),
                        hold,
                        null,
                        usual.pool(),
                        conditions,
                        new Recurrence.Once(),
                        caps,
                        null,
                        null));
    }

    private void claims(String friend) {
        shops.claims(shop, friend + "@example.org", code);
    }

    private static String order(String friend, String number, Instant at) {
        return """
                {"event_name": "conversion", "event_time": "%s",
                 "data": {"email": "%s@example.org", "partner_conversion_id": "%s", "cart_value": "99.90"}}""".formatted(at, friend, number);
    }

    private JsonPath tells(String event) {
        var told = server.posts("/api/v1/events?wait=true", event);
        assertThat(told.statusCode()).isEqualTo(200);
        return told.jsonPath();
    }

    /** What became of what Maria earned by the friend. */
    private List<String> advocates(String friend) {
        var referral = server.gets("/api/v1/referrals?email=" + friend + "@example.org")
                .jsonPath()
                .getString("data[0].referral_id");
        return server.gets("/api/v1/rewards?role=advocate&referral_id=" + referral)
                .jsonPath()
                .getList("data.state");
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
}
