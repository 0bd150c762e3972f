package org.goodturn.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.Test;

/** What is told late knows in a replay what was known at the time, and nothing of the future. */
@QuarkusTest
class ReplayOfLateTellingTest {

    private static final List<RewardCondition> FIRST_ORDER = List.of(new RewardCondition.FirstPurchase());

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
        opens(FIRST_ORDER);
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
        opens(FIRST_ORDER);
        claims("finn");
        var earlier = clock.instant();
        var both = "{\"events\": [" + order("finn", "later", clock.instant()) + "," + order("finn", "earlier", earlier)
                + "]}";
        var told = server.posts("/api/v1/events/batch", both).jsonPath();
        told.<String>getList("results.event_id").forEach(server::outcome);

        assertThat(advocates("finn")).hasSize(1);
        assertHistoryAgain(2);
    }

    private void opens(List<RewardCondition> conditions) {
        shop = shops.open(terms -> advocateEarns(terms, conditions));
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, "maria@example.com");
    }

    private static CampaignTerms advocateEarns(CampaignTerms terms, List<RewardCondition> conditions) {
        var usual = terms.advocate();
        return terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        usual.trigger(),
                        null,
                        usual.value(),
                        0,
                        null,
                        usual.pool(),
                        conditions,
                        new Recurrence.Once(),
                        null,
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

    private void tells(String event) {
        assertThat(server.posts("/api/v1/events?wait=true", event).statusCode()).isEqualTo(200);
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
