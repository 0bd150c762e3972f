package org.goodturn.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.logging.Log;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.shared.job.Settling;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

/** How long a replay takes. {@code -Dreplay.orders=1000} measures what the guide says. */
@QuarkusTest
class ReplaySpeedTest {

    private static final int ORDERS = Integer.getInteger("replay.orders", 40);
    private static final int FRIENDS_EACH = 10;
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Inject
    BikeShop shops;

    @Inject
    Asking asking;

    @Inject
    Settling settling;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    @Test
    void an_order_is_replayed_in_less_than_a_quarter_of_a_second() throws InterruptedException {
        var shop = shops.open();
        for (int i = 0; i < ORDERS; i++) {
            var friend = "friend" + i + "@example.org";
            shops.claims(shop, friend, shops.advocate(shop, "advocate" + i / FRIENDS_EACH + "@example.com"));
            shops.sends(
                    shop,
                    "conversion",
                    Map.of("email", friend, "partner_conversion_id", "order " + i, "cart_value", "99.90"));
        }
        boolean isSettled = tenancy.as(shop.merchantId(), () -> settling.within(PATIENCE));
        assertThat(isSettled).isTrue();

        var start = System.nanoTime();
        var replay = replayed(shop);
        var took = Duration.ofNanos(System.nanoTime() - start);

        Log.infof(
                "replaying %d claims and %d orders took %d ms: %.1f s for 1,000 orders",
                ORDERS, ORDERS, took.toMillis(), took.toMillis() / (double) ORDERS);
        assertThat(replay.problem()).isNull();
        assertThat(replay.outcome().differences()).isZero();
        assertThat(replay.outcome().after()).isEqualTo(2 * ORDERS);
        assertThat(took.dividedBy(ORDERS)).isLessThan(Duration.ofMillis(250));
    }

    private Replay replayed(BikeShop.Opened shop) throws InterruptedException {
        shops.as(
                shop.merchantId(),
                () -> asking.ask(
                        Campaign.of(shop.campaignId()),
                        Instant.EPOCH.plusSeconds(1),
                        clock.instant().plusSeconds(1),
                        "usr_test"));
        var end = System.nanoTime() + PATIENCE.toNanos();
        while (!replay(shop).isOver() && System.nanoTime() < end) {
            Thread.sleep(50);
        }
        return replay(shop);
    }

    private Replay replay(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Replay.of(Campaign.of(shop.campaignId()), 1)
                .getFirst());
    }
}
