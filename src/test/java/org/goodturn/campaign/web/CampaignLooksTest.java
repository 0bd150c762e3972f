package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Campaigns in a real browser: usable by everybody in every look, with script and without. */
@QuarkusTest
class CampaignLooksTest {

    @TestHTTPResource("/portal/campaigns")
    URL campaigns;

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;

    CampaignLooksTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void a_campaign_is_live_and_has_a_draft() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        olga.posts("/portal/campaigns", "name", "Spring: tell a friend", "template", "SAME_FOR_BOTH");
        olga.posts("/portal/campaigns/" + shop.campaign() + "/rules", "lookBackDays", "60");
    }

    @Test
    void a_changed_campaign_is_usable_in_every_look() {
        var pages = Map.of(
                "list",
                "",
                "summary",
                "/" + shop.campaign(),
                "publication",
                "/" + shop.campaign() + "/publication",
                "full-reward",
                fullReward());
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            pages.forEach((name, path) -> {
                window.opens(campaigns + path);
                window.shows("campaign/" + name);
            });
        });
    }

    /** A reward with everything that a form can say of one. */
    private String fullReward() {
        var path = "/" + shop.campaign() + "/reward-rules";
        olga.posts("/portal/campaigns" + path, RewardRulePagesTest.everything(olga, "/portal/campaigns" + path));
        return olga.opens("/portal/campaigns" + path)
                .select(".rules a")
                .last()
                .attr("href")
                .replace("/portal/campaigns", "");
    }

    @Test
    void a_merchant_without_campaigns_sees_what_to_do() {
        var fresh = fixture.signedIn(fixture.merchant("Fresh"), Role.OWNER);
        Chromium.inEveryLook(window -> {
            fresh.takesOver(window);
            window.opens(campaigns.toString());
            window.shows("campaign/none");
        });
    }

    @Test
    void an_offer_is_said_in_words_while_it_is_typed() {
        try (var window = Chromium.desktop()) {
            olga.takesOver(window);
            window.opens(campaigns + "/" + shop.campaign() + "/offer");

            window.page().getByLabel("Gets").first().fill("33");

            window.page().getByText("A friend gets 33 % off").waitFor();
        }
    }

    @Test
    void a_campaign_is_changed_and_published_without_script() {
        try (var window = Chromium.open(Look.phone().withoutScript())) {
            olga.takesOver(window);
            window.opens(campaigns + "/" + shop.campaign() + "/offer");
            window.page().getByLabel("Gets").first().fill("33");
            window.page().getByText("Save draft").click();
            window.page().getByText("Review and publish").click();
            window.page().getByText("Publish changes").click();
            window.page().getByText("Version 2 is in force.").waitFor();
            window.screenshot("campaign/published");
        }
        assertThat(shops.as(shop.merchantId(), () -> WorkingTerms.of(Campaign.of(shop.campaignId()))
                        .promised()
                        .friend()
                        .value()
                        .plain()))
                .isEqualTo("33 % off");
    }
}
