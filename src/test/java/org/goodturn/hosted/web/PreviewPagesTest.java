package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URL;
import java.util.List;
import org.goodturn.campaign.Campaign;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.share.PersonalLink;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class PreviewPagesTest {

    @TestHTTPResource("/")
    URL base;

    private final BikeShop shops;
    private final MerchantFixture fixture;
    private BikeShop.Opened shop;
    private PortalVisitor olga;
    private String path;

    PreviewPagesTest(BikeShop shops, MerchantFixture fixture) {
        this.shops = shops;
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_has_written_a_new_headline_that_nobody_sees_yet() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
        path = "/portal/campaigns/" + shop.campaign();
        olga.posts(
                path + "/texts",
                "headline",
                "{advocate_name} has something for you",
                "shareHeadline",
                "Tell a friend",
                "consent",
                "Yes, mail me");
    }

    @Test
    void the_landing_page_shows_the_draft_and_leads_on() {
        var landing = shown("");

        assertThat(landing.text()).contains("Maria has something for you");
        assertThat(landing.select("label[for=consent]").text()).isEqualTo("Yes, mail me");
        var claimed = olga.posts(landing.select("form").attr("action"), "email", "finn@example.org");
        assertThat(claimed.statusCode()).isEqualTo(303);
        assertThat(claimed.header("Location")).endsWith(path + "/preview/offer");
        assertThat(shown("?page=offer").text()).contains("HI-4F7HQ2VBN8");
    }

    @Test
    void the_share_page_leads_to_an_advocates_page_with_a_code_to_scan() {
        var share = shown("?page=share");

        assertThat(share.text()).contains("Tell a friend");
        assertThat(olga.posts(share.select("form").attr("action"), "email", "maria@example.com")
                        .statusCode())
                .isEqualTo(303);
        var code = olga.gets(shown("?page=personal").select(".qr img").attr("src"));
        assertThat(code.statusCode()).isEqualTo(200);
        assertThat(code.contentType()).startsWith("image/svg+xml");
    }

    @Test
    void whom_an_advocate_told_is_tried_and_not_kept() {
        var personal =
                shown("?page=personal").select("form[action$=/recipients]").attr("action");

        assertThat(olga.read(olga.posts(personal, "email", "finn@example.org"))
                        .select("[role=status]")
                        .text())
                .contains("Thank you");
    }

    @Test
    void nothing_of_it_is_kept() {
        shown("?page=personal");
        olga.posts(shown("").select("form").attr("action"), "email", "finn@example.org");

        assertThat(shops.as(shop.merchantId(), () -> PersonalLink.count() + Person.count()))
                .isZero();
    }

    @Test
    void a_campaign_can_be_looked_at_before_it_was_ever_published() {
        var draft = olga.posts("/portal/campaigns", "name", "New", "template", "PERCENT_FOR_BOTH")
                .header("Location")
                .replaceFirst("https?://[^/]+", "")
                .replace("/offer", "");

        assertThat(olga.opens(olga.gets(draft + "/preview").header("Location").replaceFirst("https?://[^/]+", ""))
                        .text())
                .contains("Maria");
    }

    @Test
    void it_is_for_this_merchants_staff_only_and_costs_few_statements() {
        var other = fixture.signedIn(fixture.merchant("Books"), Role.OWNER);
        var landing = path + "/preview/welcome/7GHK2M4Q";

        for (var page : List.of(path + "/preview", landing, path + "/preview/offer", path + "/preview/share/x")) {
            assertThat(PortalVisitor.stranger().gets(page).statusCode())
                    .as(page)
                    .isEqualTo(302);
            assertThat(other.gets(page).statusCode()).as(page).isEqualTo(404);
        }
        assertThat(StatementCount.of(() -> olga.opens(landing))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
        assertThat(shops.as(shop.merchantId(), () -> Campaign.all())).hasSize(1);
    }

    @Test
    void a_browser_shows_it_as_it_will_be() {
        try (var window = Chromium.open(Look.phone())) {
            olga.takesOver(window);
            for (var page : List.of("", "?page=share", "?page=personal", "?page=offer")) {
                window.opens(base + path.substring(1) + "/preview" + page);
                window.shows("campaign/preview" + page.replaceAll("[^a-z]+page=", "-"));
            }
        }
    }

    private Document shown(String page) {
        var answer = olga.gets(path + "/preview" + page);
        assertThat(answer.statusCode()).isEqualTo(303);
        return olga.opens(answer.header("Location").replaceFirst("https?://[^/]+", ""));
    }
}
