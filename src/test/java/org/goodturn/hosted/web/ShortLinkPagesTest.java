package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.Campaign;
import org.goodturn.share.Channel;
import org.goodturn.share.Click;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShortLinkPagesTest {

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private Visit friend;
    private String link;

    @BeforeEach
    void open() {
        shop = shops.open();
        friend = new Visit(shop.host());
        link = "/r/" + shops.advocate(shop, "maria@example.com");
    }

    @Test
    void following_a_link_is_a_click_that_the_landing_page_knows() {
        var answer = friend.opens(link + "?via=whatsapp");

        var click = clicks().getFirst();
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visit.pathOf(answer.header("Location")))
                .isEqualTo(link.replace("/r/", "/welcome/") + "?click=" + click.publicId());
        assertThat(click.channel()).isEqualTo(Channel.WHATSAPP);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.cookies()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?via=", "?via=carrier-pigeon", "?via=%00", "?via=" + "x"})
    void a_link_without_a_known_channel_is_just_the_link(String query) {
        friend.opens(link + query);

        assertThat(clicks().getFirst().channel()).isEqualTo(Channel.LINK);
    }

    @ParameterizedTest
    @CsvSource({
        "Sec-Purpose, prefetch",
        "Sec-Purpose, prefetch;prerender",
        "Purpose, preview",
        "X-Moz, prefetch",
        "User-Agent, WhatsApp/2.23.20.0 A",
        "User-Agent, facebookexternalhit/1.1",
        "User-Agent, Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)",
        "User-Agent, Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
        "User-Agent, curl/8.5.0"
    })
    void whoever_only_looks_ahead_is_led_on_and_not_counted(String header, String value) {
        var answer = friend.opens(link, Map.of(header, value));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("click");
        assertThat(clicks()).isEmpty();
    }

    @Test
    void asking_for_the_head_is_not_a_click() {
        assertThat(friend.request().head(link).statusCode()).isEqualTo(302);
        assertThat(clicks()).isEmpty();
    }

    @Test
    void a_link_preview_reaches_its_picture_and_words() {
        var messenger = Map.of("User-Agent", "facebookexternalhit/1.1");
        var landing = friend.opens(Visit.pathOf(friend.opens(link, messenger).header("Location")), messenger);

        var picture = Visit.page(landing).select("meta[property=og:image]").attr("content");
        assertThat(picture).startsWith("http://" + shop.host());
        assertThat(friend.opens(Visit.pathOf(picture)).contentType()).isEqualTo("image/png");
        assertThat(Visit.page(landing).select("meta[property=og:title]").attr("content"))
                .isEqualTo("A friend thinks you'll love Bikes & Co");
    }

    @Test
    void a_link_of_a_closed_campaign_leads_to_the_page_that_says_so() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).end(Instant.now()));

        var landing = Eventually.get(
                () -> friend.opens(Visit.pathOf(friend.opens(link).header("Location"))),
                answer -> answer.statusCode() == 410);

        assertThat(Visit.page(landing).select("h1").text()).isEqualTo("This program has ended");
    }

    @Test
    void an_unknown_link_says_so() {
        var answer = friend.opens("/r/ZZZZZZZZ");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(Visit.page(answer).select("h1").text()).isEqualTo("We don’t know this link");
    }

    private List<Click> clicks() {
        return shops.as(shop.merchantId(), () -> Click.listAll());
    }
}
