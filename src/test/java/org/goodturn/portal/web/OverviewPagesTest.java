package org.goodturn.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Role;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.PoolFilling;
import org.goodturn.share.Channel;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.ParkedEvent;
import org.goodturn.support.PastDays;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OverviewPagesTest {

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    MerchantFixture fixture;

    @Inject
    PoolFilling filling;

    @Inject
    Clock clock;

    @Test
    void a_new_merchant_sees_what_to_do_first() {
        var olga = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.OWNER);

        var page = olga.opens("/portal");

        assertThat(page.select(".setup__step--done a").eachText()).containsExactly("A program domain");
        assertThat(page.select(".setup__head p").text()).startsWith("1 of 7 done.");
        assertThat(page.select(".nothing .btn").text()).isEqualTo("Next: Coupon codes");
    }

    @Test
    void steps_tick_themselves_until_the_list_is_gone() {
        var shop = shops.open();
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        assertThat(undone(olga))
                .containsExactly(
                        "An access token", "The first event from your shop", "The first referral", "The first reward");

        mariaBringsFinn(shop);
        assertThat(undone(olga)).containsExactly("An access token", "The first event from your shop");

        past.buys(
                shop,
                "finn@example.org",
                "1001",
                "99.90",
                "EUR",
                clock.instant().minusSeconds(60));
        shops.as(shop.merchantId(), () -> {
            AccessToken.issue("Server", AccessToken.Kind.SECRET, List.of(), clock.instant())
                    .token()
                    .persist();
            return null;
        });
        assertThat(olga.opens("/portal").select(".setup")).isEmpty();
    }

    @Test
    void figures_stand_beside_those_of_the_period_before() {
        var shop = shops.open();
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        var today = clock.instant();
        var maria = past.advocate(shop, "maria@example.com", today.minus(Duration.ofDays(40)));
        past.shares(shop, maria, Channel.LINK, today.minus(Duration.ofDays(40)));
        past.shares(shop, maria, Channel.LINK, today.minus(Duration.ofDays(2)));
        past.shares(shop, maria, Channel.LINK, today.minus(Duration.ofDays(3)));

        var month = olga.opens("/portal");
        var quarter = olga.opens("/portal?days=90");

        assertThat(tile(month, "Shares")).isEqualTo("Shares 2 +100 %");
        assertThat(tile(month, "Advocates")).isEqualTo("Advocates 0 −100 %");
        assertThat(tile(quarter, "Shares")).isEqualTo("Shares 3 from none");
        assertThat(olga.opens("/portal?measure=shares")
                        .select(".tile[aria-current] .tile__name")
                        .text())
                .isEqualTo("Shares");
    }

    @Test
    void what_needs_a_person_is_said_with_the_way_there() {
        var shop = shops.open();
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        assertThat(olga.opens("/portal").select(".troubles")).isEmpty();

        shops.as(shop.merchantId(), () -> {
            CouponPool.uploaded("Empty ones", 5, clock.instant()).persist();
            var low = CouponPool.uploaded("Few left", 5, clock.instant());
            low.persistAndFlush();
            filling.fill(low, List.of("AAA1", "AAA2"), clock.instant());
            return null;
        });
        ParkedEvent.of(shop);

        var troubles = olga.opens("/portal").select(".trouble");
        assertThat(troubles.select("p").eachText())
                .containsExactly(
                        "1 event could not be processed, although it was tried again and again.",
                        "Empty ones has no code left: rewards wait until there are new ones.",
                        "Few left has only 2 codes left.");
        assertThat(troubles.select("a").eachAttr("href").getFirst())
                .isEqualTo("/portal/developers/events?state=parked");
    }

    @Test
    void a_reward_that_waits_for_a_code_is_a_problem() {
        var shop = shops.open(terms -> terms.withRewards(from("Dry", terms.friend()), terms.advocate()));
        mariaBringsFinn(shop);

        var page = fixture.signedIn(shop.merchantId(), Role.OWNER).opens("/portal");

        assertThat(page.select(".trouble p").eachText())
                .containsExactly(
                        "Dry has no code left: rewards wait until there are new ones.", "1 reward waits for a code.");
    }

    @Test
    void the_latest_referrals_of_this_merchant_and_no_other_are_shown() {
        var shop = shops.open();
        mariaBringsFinn(shop);
        var stranger = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER).opens("/portal");

        assertThat(olga.select("tbody tr").text()).contains("finn@example.org", "by maria@example.com", "Pending");
        assertThat(stranger.opens("/portal").select("tbody tr")).isEmpty();
        assertThat(PortalVisitor.stranger().gets("/portal").statusCode()).isEqualTo(302);
    }

    @Test
    void every_role_may_look_and_any_address_is_answered() {
        var shop = shops.open();
        for (var role : Role.values()) {
            assertThat(fixture.signedIn(shop.merchantId(), role)
                            .gets("/portal?days=-1&measure=%00'")
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    @Test
    void the_page_needs_few_statements() {
        var shop = shops.open();
        mariaBringsFinn(shop);
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);

        assertThat(StatementCount.of(() -> olga.opens("/portal"))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private void mariaBringsFinn(BikeShop.Opened shop) {
        var anHourAgo = clock.instant().minus(Duration.ofHours(1));
        past.brings(shop, past.advocate(shop, "maria@example.com", anHourAgo), "finn@example.org", anHourAgo);
    }

    private static List<String> undone(PortalVisitor visitor) {
        return visitor.opens("/portal")
                .select(".setup__step:not(.setup__step--done) a")
                .eachText();
    }

    private static String tile(Document page, String name) {
        return page.select(".tile").stream()
                .filter(tile -> tile.select(".tile__name").text().equals(name))
                .findFirst()
                .orElseThrow()
                .text();
    }

    /** The same reward out of a pool without codes. */
    private RewardTerms from(String name, RewardTerms terms) {
        var pool = CouponPool.uploaded(name, 1, clock.instant());
        pool.persist();
        return new RewardTerms(terms.trigger(), terms.value(), terms.holdDays(), pool.publicId());
    }
}
