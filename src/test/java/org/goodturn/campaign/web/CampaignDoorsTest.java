package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may open and change what, and what a page may cost. */
@QuarkusTest
class CampaignDoorsTest {

    private static final List<String> CHANGES = List.of(
            "/offer",
            "/texts",
            "/page",
            "/rules",
            "/schedule",
            "/publication",
            "/draft",
            "/draft/removal",
            "/pause",
            "/resumption",
            "/end");

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private String path;

    CampaignDoorsTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void there_is_a_shop() {
        shop = shops.open();
        path = "/portal/campaigns/" + shop.campaign();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/offer", "/texts", "/page", "/rules", "/schedule", "/publication", "/versions"})
    void a_page_is_for_this_merchants_staff_and_costs_few_statements(String tab) {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        var other = fixture.signedIn(fixture.merchant("Books"), Role.OWNER);

        assertThat(PortalVisitor.stranger().gets(path + tab).statusCode()).isEqualTo(302);
        assertThat(other.gets(path + tab).statusCode()).isEqualTo(404);
        assertThat(olga.gets("/portal/campaigns/cmp_" + "0".repeat(20) + tab).statusCode())
                .isEqualTo(404);
        assertThat(olga.gets("/portal/campaigns/'\">\u0000" + tab).statusCode()).isIn(400, 404);
        assertThat(StatementCount.of(() -> olga.opens(path + tab))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?page=1", "/new"})
    void the_list_and_the_form_cost_few_statements(String page) {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);

        assertThat(PortalVisitor.stranger().gets("/portal/campaigns" + page).statusCode())
                .isEqualTo(302);
        assertThat(StatementCount.of(() -> olga.opens("/portal/campaigns" + page)))
                .isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"?page=0", "?page=-1", "?page=99999999", "?page=x"})
    void a_page_of_the_list_that_cannot_be_is_not_there(String page) {
        var olga = fixture.signedIn(shop.merchantId(), Role.OWNER);

        assertThat(olga.gets("/portal/campaigns" + page).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @EnumSource(names = {"ANALYST", "SUPPORT"})
    void some_may_read_but_not_change(Role role) {
        var reader = fixture.signedIn(shop.merchantId(), role);

        assertThat(reader.opens(path).select("main form")).isEmpty();
        assertThat(reader.opens(path + "/offer").select("main .btn-primary")).isEmpty();
        assertThat(reader.opens(path + "/offer").select("fieldset[disabled]")).isNotEmpty();
        assertThat(reader.gets("/portal/campaigns/new").statusCode()).isEqualTo(403);
        assertThat(reader.posts("/portal/campaigns", "name", "Mine", "template", "GIVE_AND_GET")
                        .statusCode())
                .isEqualTo(403);
        for (var change : CHANGES) {
            assertThat(reader.posts(path + change).statusCode()).as(change).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"OWNER", "ADMIN", "MARKETER"})
    void others_may_change_but_not_another_merchants(Role role) {
        var neighbour = fixture.signedIn(fixture.merchant("Books"), role);
        var colleague = fixture.signedIn(shop.merchantId(), role);

        for (var change : CHANGES) {
            assertThat(neighbour.posts(path + change).statusCode()).as(change).isEqualTo(404);
            assertThat(colleague.isMadeToPost(path + change).statusCode())
                    .as(change)
                    .isEqualTo(403);
        }
        assertThat(colleague.posts(path + "/rules", "lookBackDays", "7").statusCode())
                .isEqualTo(303);
        assertThat(shops.as(shop.merchantId(), () -> WorkingTerms.of(Campaign.of(shop.campaignId()))
                        .latest()
                        .rules()
                        .lookBackDays()))
                .isEqualTo(7);
    }
}
