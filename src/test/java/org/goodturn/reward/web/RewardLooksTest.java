package org.goodturn.reward.web;

import com.microsoft.playwright.Page;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.merchant.Role;
import org.goodturn.reward.CouponPool;
import org.goodturn.reward.PoolFilling;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rewards and pools in a real browser: usable by everybody in every look, with script and without. */
@QuarkusTest
class RewardLooksTest {

    @TestHTTPResource("/portal/rewards")
    URL rewards;

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private final PoolFilling filling;
    private final Clock clock;
    private BikeShop.Opened shop;
    private PortalVisitor olga;

    RewardLooksTest(BikeShop shops, MerchantFixture fixture, PoolFilling filling, Clock clock) {
        this.shops = shops;
        this.fixture = fixture;
        this.filling = filling;
        this.clock = clock;
    }

    @BeforeEach
    void two_printed_codes_for_four_friends() {
        shop = shops.open(this::printed);
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        var maria = shops.advocate(shop, "maria@example.com");
        for (var friend : List.of("finn", "jo", "kim", "nia")) {
            shops.claims(shop, friend + "@example.org", maria);
            shops.sends(
                    shop,
                    "conversion",
                    Map.of("email", friend + "@example.org", "partner_conversion_id", friend, "cart_value", "99.90"));
        }
    }

    @Test
    void every_state_is_usable_in_every_look() {
        var pages = Map.of(
                "list", rewards.toString(),
                "issued", rewards + first("/portal/rewards?email=finn"),
                "held", rewards + first("/portal/rewards?role=advocate"),
                "waiting", rewards + first("/portal/rewards?state=waiting"),
                "no-match", rewards + "?email=nobody");
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            pages.forEach((name, address) -> {
                window.opens(address);
                window.shows("reward/" + name);
            });
        });
    }

    @Test
    void a_supplier_is_usable_in_every_look() {
        olga.posts("/portal/rewards/suppliers", "name", "Gift cards", "connection", "BY_HAND");
        olga.posts(
                "/portal/rewards/suppliers",
                "name",
                "Loyalty",
                "connection",
                "CUSTOM",
                "url",
                "https://bikes.example/gifts");
        var loyalty = olga.opens("/portal/rewards/suppliers")
                .select("tbody a.row-link")
                .last()
                .attr("href");
        olga.posts(loyalty + "/secret");
        olga.posts(loyalty + "/secret");
        var pages = Map.of(
                "suppliers-two", rewards + "/suppliers",
                "new-supplier", rewards + "/suppliers/new",
                "supplier", rewards + "/suppliers" + loyalty.replaceFirst(".*(?=/sup_)", ""));
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            pages.forEach((name, address) -> {
                window.opens(address);
                window.shows("reward/" + name);
            });
            window.opens(pages.get("supplier"));
            window.page().getByText("The old one has leaked").click();
            window.page().getByText("Change the secret").click();
            window.page().getByText("I have copied it").waitFor();
            window.shows("reward/new-supplier-secret");
        });
    }

    @Test
    void a_new_merchant_sees_what_will_be_here() {
        var fresh = fixture.signedIn(fixture.merchant("Fresh"), Role.OWNER);
        Chromium.inEveryLook(window -> {
            fresh.takesOver(window);
            window.opens(rewards.toString());
            window.shows("reward/none");
            window.opens(rewards + "/pools");
            window.shows("reward/no-pools");
        });
    }

    @Test
    void a_reward_is_canceled_without_script() {
        try (var window = Chromium.open(Look.phone().withoutScript())) {
            olga.takesOver(window);
            window.opens(rewards + first("/portal/rewards?state=waiting"));
            window.page()
                    .locator("summary", new Page.LocatorOptions().setHasText("Cancel reward"))
                    .click();
            window.page().getByLabel("Why?").fill("Two accounts of one person");
            window.page().locator("button.btn-danger").click();
            window.page().getByText("Two accounts of one person").waitFor();
            window.screenshot("reward/canceled");
        }
    }

    private String first(String list) {
        return olga.opens(list).selectFirst("tbody a.row-link").attr("href").replaceFirst(".*(?=/(rwd|pol)_)", "");
    }

    private String printed() {
        return "/"
                + shops.as(shop.merchantId(), () -> CouponPool.all().getLast().publicId());
    }

    private CampaignTerms printed(CampaignTerms terms) {
        var pool = CouponPool.uploaded("Printed codes", 5, clock.instant());
        pool.persistAndFlush();
        filling.fill(pool, List.of("BIKE-7F3K", "BIKE-9Q2M"), clock.instant());
        var friend = terms.friend();
        var advocate = terms.advocate();
        return terms.withRewards(
                new RewardTerms(friend.trigger(), friend.value(), 0, pool.publicId()),
                new RewardTerms(advocate.trigger(), advocate.value(), 14, advocate.pool()));
    }
}
