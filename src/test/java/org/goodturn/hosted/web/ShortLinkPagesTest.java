package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.panache.common.Sort;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.campaign.Campaign;
import org.goodturn.share.Channel;
import org.goodturn.share.Click;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.support.AtOnce;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ShortLinkPagesTest {

    private static final WebUrl SHOP = new WebUrl("https://bikes.example/shop");
    private static final String TABLET =
            "Mozilla/5.0 (Linux; Android 15; SM-X710) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36";
    private static final String DESKTOP =
            "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
                    + " Chrome/142.0.0.0 Safari/537.36";

    @Inject
    BikeShop shops;

    @Inject
    Jdbi jdbi;

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
    void whoever_only_looks_ahead_is_led_on_and_is_no_click(String header, String value) {
        var answer = friend.opens(link, Map.of(header, value));

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).doesNotContain("click");
        assertThat(clicks()).isEmpty();
    }

    @Test
    void programs_are_noted_by_kind_and_day() {
        var messenger = Map.of("User-Agent", "WhatsApp/2.23.20.0 A");
        friend.opens(link, Map.of("User-Agent", "curl/8.5.0"));
        friend.opens(link, Map.of("Sec-Purpose", "prefetch"));
        friend.opens(link, messenger);
        friend.opens(link, messenger);

        assertThat(looksOnce("PREVIEW 2")).containsExactly("AHEAD 1", "PREVIEW 2", "ROBOT 1");
        assertThat(clicks()).isEmpty();
    }

    @Test
    void many_programs_at_once_are_all_noted() throws InterruptedException {
        AtOnce.times(20, one -> friend.opens(link, Map.of("User-Agent", "curl/8.5.0")));

        assertThat(looksOnce("ROBOT 20")).hasSize(1);
    }

    @Test
    void a_click_says_on_what_and_where_it_was_followed() {
        friend.opens(link, Map.of("Referer", "https://L.Instagram.com/some/page?who=maria"));
        friend.opens(link, Map.of("User-Agent", DESKTOP, "Referer", "android-app://com.slack/"));
        friend.opens(link, Map.of("User-Agent", TABLET, "Referer", "https://[not an address"));

        assertThat(rows("select concat_ws(' ', device, referrer) from click where merchant_id = :merchant order by id"))
                .containsExactly("PHONE l.instagram.com", "DESKTOP", "TABLET");
    }

    @Test
    void a_link_may_name_a_page_of_the_shop_and_take_things_along() {
        friend.opens(link + "?via=qr&to=%2Fbikes%2Fgravel%3Fsize%3DM&utm_medium=flyer&email=finn%40example.org");

        assertThat(clicks().getFirst().pageIn(SHOP).value())
                .isEqualTo("https://bikes.example/bikes/gravel?size=M&utm_medium=flyer");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_it_names_the_friend_lands(String text) {
        var answer = friend.opens(link + "?to=" + text + "&utm_source=" + text + "&" + text + "=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(Visit.pathOf(answer.header("Location"))).startsWith(link.replace("/r/", "/welcome/"));
        assertThat(clicks().getFirst().pageIn(SHOP).origin()).isEqualTo(SHOP.origin());
    }

    static Stream<String> hostile() {
        return Stream.concat(
                        Hostile.TEXTS.stream(), Stream.of("//evil.example", "/\\evil.example", "https://evil.example"))
                .map(text -> URLEncoder.encode(text, StandardCharsets.UTF_8));
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
        return shops.as(shop.merchantId(), () -> Click.listAll(Sort.by("id")));
    }

    /** What was counted, once this is among it. */
    private List<String> looksOnce(String counted) {
        return Eventually.get(
                () -> rows("select kind || ' ' || looks from machine_look where merchant_id = :merchant order by 1"),
                rows -> rows.contains(counted));
    }

    private List<String> rows(String sql) {
        return shops.as(
                shop.merchantId(),
                () -> jdbi.withHandle(handle -> handle.createQuery(sql)
                        .bind("merchant", shop.merchantId())
                        .mapTo(String.class)
                        .list()));
    }
}
