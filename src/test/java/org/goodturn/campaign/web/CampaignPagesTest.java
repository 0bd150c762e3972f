package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignState;
import org.goodturn.campaign.CodePools;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The list, a new campaign, its first page, and its life. */
@QuarkusTest
class CampaignPagesTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private final CodePools pools;
    private BikeShop.Opened shop;
    private PortalVisitor olga;

    CampaignPagesTest(BikeShop shops, MerchantFixture fixture, CodePools pools) {
        this.shops = shops;
        this.fixture = fixture;
        this.pools = pools;
    }

    @BeforeEach
    void olga_owns_a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
    }

    @Test
    void a_merchant_without_campaigns_is_shown_the_way_to_one() {
        var fresh = fixture.signedIn(fixture.merchant("Fresh"), Role.MARKETER);

        var page = fresh.opens("/portal/campaigns");

        assertThat(page.select("a.btn-primary")).singleElement().satisfies(action -> assertThat(action.attr("href"))
                .isEqualTo("/portal/campaigns/new"));
    }

    @Test
    void the_list_says_what_is_offered_and_how_far_it_got() {
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));

        var row = olga.opens("/portal/campaigns").selectFirst("tbody tr");

        assertThat(row.text())
                .contains("Refer a friend")
                .contains("Friends get 10 % off, advocates get €20.")
                .contains("Live");
        assertThat(row.select("td.number").eachText()).isEqualTo(List.of("1", "0", "0"));
    }

    @Test
    void a_campaign_starts_from_a_template_as_a_draft_with_pools_of_its_own() {
        var fresh = fixture.merchant("Fresh");
        var visitor = fixture.signedIn(fresh, Role.MARKETER);

        var answer = visitor.posts("/portal/campaigns", "name", "Spring", "template", "SAME_FOR_BOTH");

        assertThat(answer.statusCode()).isEqualTo(303);
        var offer = visitor.opens(answer.header("Location").replaceFirst("https?://[^/]+", ""));
        assertThat(offer.select("h1").text()).contains("Spring").contains("Draft");
        assertThat(offer.select("#friendWorth").val()).isEqualTo("15");
        assertThat(offer.select("#advocatePool option[selected]").text()).isEqualTo("Advocate codes");
        assertThat(fixture.as(fresh, () -> Campaign.all())).hasSize(1);
    }

    @Test
    void a_second_campaign_shares_the_pools_of_the_first() {
        olga.posts("/portal/campaigns", "name", "Spring", "template", "GIVE_AND_GET");
        var answer = olga.posts("/portal/campaigns", "name", "Summer", "template", "GIVE_AND_GET");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(shops.as(shop.merchantId(), pools::choices))
                .extracting(CodePools.Choice::name)
                .containsExactly("Advocate codes", "Advocates", "Friend codes", "Friends");
    }

    @Test
    void what_is_wrong_with_a_new_campaign_stands_beside_its_field() {
        for (var name : List.of("", "   ", "x".repeat(101), "Spring\u0000", "Two\nlines")) {
            var answer = olga.posts("/portal/campaigns", "name", name, "template", "GIVE_AND_GET");

            assertThat(answer.statusCode()).as(name).isEqualTo(422);
            assertThat(olga.read(answer).select("#name-problem").text()).isNotEmpty();
        }
        var answer = olga.posts("/portal/campaigns", "name", "<b>Spring</b>", "template", "NOTHING");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(olga.read(answer).select("#name").val()).isEqualTo("<b>Spring</b>");
        assertThat(olga.read(answer).select("#template-problem").text()).isNotEmpty();
    }

    @Test
    void a_campaign_is_paused_resumed_and_ended_for_good() {
        var path = "/portal/campaigns/" + shop.campaign();

        assertThat(olga.posts(path + "/pause").statusCode()).isEqualTo(303);
        assertThat(state()).isEqualTo(CampaignState.PAUSED);
        assertThat(olga.posts(path + "/pause").statusCode()).isEqualTo(303);
        assertThat(olga.opens(path).select("[role=status]").text()).contains("Nothing has changed");

        olga.posts(path + "/resumption");
        assertThat(state()).isEqualTo(CampaignState.LIVE);

        olga.posts(path + "/end");
        assertThat(state()).isEqualTo(CampaignState.ENDED);
        assertThat(olga.posts(path + "/resumption").statusCode()).isEqualTo(409);
        assertThat(olga.opens(path).select("main form, main .btn-primary")).isEmpty();
    }

    @Test
    void the_page_of_a_campaign_says_where_advocates_join() {
        var page = olga.opens("/portal/campaigns/" + shop.campaign());

        assertThat(page.select("#share-address").val()).contains(shop.host()).endsWith("/share/" + shop.campaign());
    }

    private CampaignState state() {
        return shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).state());
    }
}
