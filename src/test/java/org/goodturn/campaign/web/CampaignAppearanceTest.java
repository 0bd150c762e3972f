package org.goodturn.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.WorkingTerms;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Texts and look: saved as a draft, or shown again with what is wrong. */
@QuarkusTest
class CampaignAppearanceTest {

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String path;

    CampaignAppearanceTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        path = "/portal/campaigns/" + shop.campaign();
    }

    @Test
    void texts_take_only_the_fields_they_know() {
        var answer = posts(
                "/texts", "headline", "Hello {advocate_name}", "intro", "{inject:frame.path}", "button", "{secret}");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = olga.read(answer);
        assertThat(page.select("#headline-problem")).isEmpty();
        assertThat(page.select("#intro-problem").text()).isNotEmpty();
        assertThat(page.select("#button-problem").text()).contains("{secret}").contains("{friend_reward}");
        assertThat(page.select("#button").val()).isEqualTo("{secret}");
    }

    @Test
    void texts_are_shown_as_they_read() {
        posts("/texts", "headline", "Hello from {advocate_name}", "button", "Take {friend_reward}");

        var page = olga.opens(path + "/texts");

        assertThat(page.select(".reads").text()).contains("Hello from Maria").contains("Take 10%");
        assertThat(latest().texts().intro()).isEmpty();
        var typed = olga.swaps(path + "/texts/reading", "headline", "<script>{merchant}</script>");
        assertThat(typed.asString()).contains("&lt;script&gt;Bikes &amp; Co");
    }

    @Test
    void a_friend_is_asked_for_consent_only_where_a_text_says_to_what() {
        posts("/texts", "consent", "Yes, {merchant} may mail me", "consentRequired", "true");

        var page = olga.opens(path + "/texts");
        assertThat(page.select("#consent").val()).isEqualTo("Yes, {merchant} may mail me");
        assertThat(page.select("#consentRequired").hasAttr("checked")).isTrue();
        assertThat(page.select(".reads").text()).contains("Yes, Bikes & Co may mail me");

        posts("/texts", "consent", "", "consentRequired", "true");

        assertThat(latest().texts().consentRequired()).isFalse();
        assertThat(problem(posts("/texts", "consent", "y".repeat(301)), "consent"))
                .contains("300");
        assertThat(problem(posts("/texts", "consent", "Yes, {advocate_name}"), "consent"))
                .contains("{merchant}, {friend_reward}, {advocate_reward}");
        assertThat(problem(posts("/texts", "consent", "Yes, {code}"), "consent"))
                .contains("{code}");
    }

    @Test
    void a_look_keeps_only_what_differs_from_the_theme() {
        var answer = posts("/page", look("accent", "#224488", "corner_radius", "18"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(latest().page().settings()).isEqualTo(Map.of("accent", "#224488", "show_steps", "false"));
        assertThat(latest().shop().value()).isEqualTo("https://bikes.example/sale");
    }

    @Test
    void a_look_that_the_theme_refuses_comes_back() {
        assertThat(problem(posts("/page", look("accent", "#fffffe", "corner_radius", "18")), "setting-accent"))
                .contains("contrast");
        assertThat(problem(posts("/page", look("accent", "red", "corner_radius", "18")), "setting-accent"))
                .isNotEmpty();
        assertThat(problem(posts("/page", look("accent", "#224488", "corner_radius", "99")), "setting-corner_radius"))
                .isNotEmpty();
        assertThat(problem(
                        posts("/page", "theme", "../../etc", "settingsOf", "aurora", "shop", "bikes.example"), "theme"))
                .isNotEmpty();
        assertThat(problem(
                        posts("/page", "theme", "base", "settingsOf", "base", "shop", "javascript:alert(1)"), "shop"))
                .isNotEmpty();
    }

    @Test
    void another_theme_shows_its_own_settings_before_it_is_chosen() {
        assertThat(olga.opens(path + "/page").select("#setting-hero")).hasSize(1);
        assertThat(olga.opens(path + "/page?theme=base").select("#setting-hero"))
                .isEmpty();
        assertThat(olga.opens(path + "/page?theme=\u0000nonsense").select("#setting-hero"))
                .hasSize(1);
    }

    private String problem(Response answer, String field) {
        assertThat(answer.statusCode()).as(field).isEqualTo(422);
        return olga.read(answer).select("#" + field + "-problem").text();
    }

    private Response posts(String tab, String... fields) {
        return olga.posts(path + tab, fields);
    }

    private static String[] look(String... settings) {
        var fields = new ArrayList<>(List.of(
                "theme", "aurora", "settingsOf", "aurora", "shop", "bikes.example/sale", "setting", "show_steps"));
        fields.addAll(List.of("value", ""));
        for (int i = 0; i < settings.length; i += 2) {
            fields.addAll(List.of("setting", settings[i], "value", settings[i + 1]));
        }
        return fields.toArray(String[]::new);
    }

    private CampaignTerms latest() {
        return shops.as(shop.merchantId(), () -> WorkingTerms.of(Campaign.of(shop.campaignId()))
                .latest());
    }
}
