package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
class HoldTest {

    @Inject
    BikeShop shops;

    @Inject
    RewardMoves moves;

    @Inject
    Clock clock;

    @Test
    void an_approved_reward_is_fulfilled_before_its_hold_ends() {
        var shop = shops.open(terms -> heldFor(14, terms, terms.friend().pool()));
        claims(shop);

        assertThat(approves(shop)).isTrue();

        Eventually.get(() -> reward(shop), reward -> reward.code() != null);
    }

    @Test
    void a_reward_whose_hold_ends_at_an_empty_pool_says_that_it_waits() {
        var shop = shops.open(terms -> heldFor(14, terms, emptyPool()));
        claims(shop);

        approves(shop);

        Eventually.get(() -> reasons(shop), reasons -> reasons.getLast().contains("waits for one"));
    }

    @Test
    void only_a_reward_on_hold_can_be_approved() {
        var shop = shops.open();
        claims(shop);

        assertThat(approves(shop)).isFalse();
    }

    private void claims(BikeShop.Opened shop) {
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
    }

    private boolean approves(BikeShop.Opened shop) {
        var id = reward(shop).id;
        return shops.as(shop.merchantId(), () -> moves.approve(Reward.of(id), "usr_olga", clock.instant())
                .isMade());
    }

    private Reward reward(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>findAll().firstResult());
    }

    private List<String> reasons(BikeShop.Opened shop) {
        return shops.as(
                shop.merchantId(), () -> RewardStep.of(Reward.<Reward>findAll().firstResult()).stream()
                        .map(RewardStep::reason)
                        .toList());
    }

    private String emptyPool() {
        var pool = CouponPool.uploaded("Empty", 5, clock.instant());
        pool.persist();
        return pool.publicId();
    }

    private static CampaignTerms heldFor(int days, CampaignTerms terms, String pool) {
        var friend = terms.friend();
        return terms.withRewards(new RewardTerms(friend.trigger(), friend.value(), days, pool), terms.advocate());
    }
}
