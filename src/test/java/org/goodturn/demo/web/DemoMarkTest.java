package org.goodturn.demo.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.net.URI;
import org.goodturn.campaign.Campaign;
import org.goodturn.demo.DemoFile;
import org.goodturn.demo.Demonstrations;
import org.goodturn.demo.WithDemo;
import org.goodturn.merchant.Role;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

/** Wherever made-up people, orders and rewards show, it is said that they are. */
@QuarkusTest
@TestProfile(WithDemo.class)
class DemoMarkTest {

    private static final String BAND = ".frame > .band";

    @Inject
    DemoFile demo;

    @Inject
    Demonstrations demonstrations;

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Test
    void every_page_that_the_portal_leads_to_is_marked() {
        var olga = fixture.signedIn(merchant(), Role.OWNER);
        var pages = olga.opens("/portal").select("nav a[href^=/portal]").eachAttr("href");

        assertThat(pages).hasSizeGreaterThan(8).allSatisfy(page -> assertThat(
                        olga.opens(page).select(BAND).text())
                .as(page)
                .startsWith("You are looking at demo data."));
    }

    @Test
    void the_portal_of_a_real_shop_is_not() {
        var olga = fixture.signedIn(shops.open().merchantId(), Role.OWNER);

        assertThat(olga.opens("/portal").select(BAND)).isEmpty();
    }

    @Test
    void share_page_and_landing_page_are_marked() {
        var share = URI.create(demo.read().orElseThrow().sharePage());

        assertThat(page(share, share.getPath()).select(".demo").text()).isEqualTo("Demo");
        assertThat(page(share, "/welcome/" + code()).select(".demo").text()).isEqualTo("Demo");
    }

    @Test
    void pages_of_a_real_shop_are_not() {
        var shop = shops.open();
        var there = URI.create("http://" + shop.host());

        assertThat(page(there, "/share/" + shop.campaign()).select(".demo")).isEmpty();
    }

    private static Document page(URI there, String path) {
        var answer = given().header("Host", there.getAuthority()).get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        return Jsoup.parse(answer.asString());
    }

    /** The personal code of somebody who shares the demo shop. */
    private String code() {
        var campaign = demo.read().orElseThrow().campaign();
        long number = shops.as(merchant(), () -> Campaign.of(campaign).orElseThrow().id);
        return shops.advocate(new BikeShop.Opened(merchant(), "bikes.localhost", number, campaign), "lena@example.org");
    }

    private long merchant() {
        return demonstrations.known().orElseThrow().merchant();
    }
}
