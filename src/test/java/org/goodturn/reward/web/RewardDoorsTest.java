package org.goodturn.reward.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.goodturn.merchant.Role;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.Reward;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may open and change what among rewards and pools, and what a page may cost. */
@QuarkusTest
class RewardDoorsTest {

    private static final String POOLS = "/portal/rewards/pools";

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private String reward;
    private String pool;

    RewardDoorsTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void there_is_a_reward_and_a_pool() {
        shop = shops.open();
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        reward = "/portal/rewards/"
                + shops.as(
                        shop.merchantId(),
                        () -> Reward.<Reward>findAll().firstResult().publicId());
        pool = POOLS + "/"
                + shops.as(shop.merchantId(), () -> CouponPool.all().getFirst().publicId());
    }

    @Test
    void pages_are_for_this_merchants_staff_and_cost_few_statements() {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        for (var page : List.of("/portal/rewards", reward, POOLS, POOLS + "/new", pool)) {
            assertThat(PortalVisitor.stranger().gets(page).statusCode())
                    .as(page)
                    .isEqualTo(302);
            assertThat(StatementCount.of(() -> olga.opens(page)))
                    .as(page)
                    .isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        }
        assertThat(PortalVisitor.stranger().gets("/portal/rewards/codes.csv").statusCode())
                .isEqualTo(302);
    }

    @Test
    void another_merchants_are_not_there() {
        var other = fixture.signedIn(fixture.merchant("Books"), Role.OWNER);

        assertThat(other.gets(reward).statusCode()).isEqualTo(404);
        assertThat(other.gets(pool).statusCode()).isEqualTo(404);
        for (var change : changes()) {
            assertThat(other.posts(change, "reason", "Mine", "codes", "A-1", "lowStock", "1")
                            .statusCode())
                    .as(change)
                    .isEqualTo(404);
        }
        assertThat(other.opens("/portal/rewards").select("tbody tr")).isEmpty();
        assertThat(other.gets("/portal/rewards/codes.csv").asString()).doesNotContain("finn@example.org");
    }

    @Test
    void ids_that_cannot_be_are_not_there() {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);

        for (var id : List.of("rwd_" + "0".repeat(20), "'--", "a\u0000b", "x".repeat(300))) {
            assertThat(olga.gets("/portal/rewards/" + id).statusCode()).as(id).isIn(400, 404);
            assertThat(olga.gets(POOLS + "/" + id).statusCode()).as(id).isIn(400, 404);
            assertThat(olga.posts("/portal/rewards/" + id + "/approval").statusCode())
                    .as(id)
                    .isIn(400, 404);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"ANALYST", "SUPPORT"})
    void some_may_not_change_pools(Role role) {
        var reader = fixture.signedIn(shop.merchantId(), role);

        assertThat(reader.opens(POOLS).select("main .btn-primary")).isEmpty();
        assertThat(reader.opens(pool).select("main form")).isEmpty();
        assertThat(reader.gets(POOLS + "/new").statusCode()).isEqualTo(403);
        assertThat(reader.posts(POOLS, "name", "Mine", "source", "GENERATED").statusCode())
                .isEqualTo(403);
        assertThat(reader.posts(pool + "/codes", "codes", "A-1").statusCode()).isEqualTo(403);
        assertThat(reader.posts(pool + "/threshold", "lowStock", "1").statusCode())
                .isEqualTo(403);
    }

    @Test
    void analysts_decide_nothing_and_support_does() {
        var analyst = fixture.signedIn(shop.merchantId(), Role.ANALYST);
        var support = fixture.signedIn(shop.merchantId(), Role.SUPPORT);

        assertThat(analyst.posts(reward + "/approval").statusCode()).isEqualTo(403);
        assertThat(analyst.posts(reward + "/cancellation", "reason", "No").statusCode())
                .isEqualTo(403);
        assertThat(support.posts(reward + "/approval").statusCode()).isEqualTo(409);
    }

    @Test
    void a_form_of_another_site_changes_nothing() {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);

        for (var change : changes()) {
            assertThat(olga.isMadeToPost(change).statusCode()).as(change).isEqualTo(403);
        }
        assertThat(olga.isMadeToPost(POOLS).statusCode()).isEqualTo(403);
    }

    private List<String> changes() {
        return List.of(reward + "/approval", reward + "/cancellation", pool + "/codes", pool + "/threshold");
    }
}
