package org.goodturn.tag.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Role;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.shared.web.Link;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StatementCount;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InstallPagesTest {

    private static final String PAGE = "/portal/developers/install";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Inject
    Clock clock;

    @ConfigProperty(name = "goodturn.base-url")
    String base;

    private BikeShop.Opened shop;
    private PortalVisitor olga;

    @BeforeEach
    void a_shop() {
        shop = shops.open();
        olga = fixture.signedIn(shop.merchantId(), Role.OWNER);
    }

    @Test
    void snippets_name_the_real_host_campaign_and_keys() {
        var hint = shops.as(shop.merchantId(), () -> {
            var origins = List.of(new WebUrl("https://bikes.example"));
            var key = AccessToken.issue("Pages", AccessToken.Kind.PUBLISHABLE, origins, clock.instant());
            key.token().persist();
            return key.token().hint();
        });

        var page = olga.opens(PAGE);

        assertThat(page.select("#tag").text()).contains("//" + shop.host() + ":", "/tag/v1.js");
        assertThat(page.select("#share").text()).endsWith(shop.host() + port() + "/share/" + shop.campaign());
        assertThat(page.select("#advocate").text()).contains(base + "/v3/" + shop.campaign() + "/referrals");
        assertThat(page.select("#curl").text()).contains(base + "/api/v1/events");
        assertThat(page.text()).contains(hint);
    }

    @Test
    void the_event_in_the_snippet_is_one_that_is_taken_and_heard_of() {
        var shell = olga.opens(PAGE).select("#curl").first().wholeText();
        var event = shell.substring(shell.indexOf("-d '") + 4, shell.lastIndexOf('\''));
        assertThat(olga.opens(PAGE).select(".kpi").first().text()).contains("Nothing yet");

        var answer = new ApiClient(shops.secretKey(shop)).posts("/api/v1/events", event);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(olga.opens(PAGE).select(".kpi").first().text()).contains("Heard");
        assertThat(olga.opens(PAGE).select("#node").first().wholeText()).contains(event);
    }

    @Test
    void without_a_campaign_it_says_what_is_missing() {
        var page = fixture.signedIn(fixture.merchant("New Bikes"), Role.OWNER).opens(PAGE);

        assertThat(page.select(".notice").text()).startsWith("There is no campaign yet");
        assertThat(page.select("#share").text()).endsWith("cmp_YOUR_CAMPAIGN");
    }

    @Test
    void another_merchants_campaign_is_not_there() {
        var other = shops.open();

        assertThat(olga.asks(Link.to(PAGE).with("campaign", other.campaign())).statusCode())
                .isEqualTo(404);
        assertThat(olga.asks(Link.to(PAGE).with("campaign", "\u0000'\"><script>"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalVisitor.stranger().gets(PAGE).statusCode()).isEqualTo(302);
    }

    @Test
    void the_page_needs_few_statements() {
        assertThat(StatementCount.of(() -> olga.opens(PAGE))).isLessThanOrEqualTo(StatementCount.MOST_OF_A_PAGE);
    }

    private String port() {
        return base.substring(base.lastIndexOf(':'));
    }
}
