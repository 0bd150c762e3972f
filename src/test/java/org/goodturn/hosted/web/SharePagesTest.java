package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.goodturn.campaign.Campaign;
import org.goodturn.event.Event;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SharePagesTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private Visit maria;
    private String share;

    @BeforeEach
    void open() {
        shop = shops.open();
        maria = new Visit(shop.host());
        share = "/share/" + shop.campaign();
    }

    @Test
    void the_share_page_says_what_both_get() {
        var page = Visit.page(maria.opens(share));

        assertThat(page.select("h1").text()).isEqualTo("Give 10%, get €20");
        assertThat(page.select("input[name]").eachAttr("name")).containsExactly("first_name", "email");
        assertThat(page.select("script")).isEmpty();
    }

    @Test
    void the_bare_program_domain_leads_to_the_open_campaign() {
        assertThat(maria.opens("/").header("Location")).endsWith(share);

        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).pause());

        assertThat(Visit.page(maria.opens("/")).select("h1").text()).isEqualTo("We’re taking a short break");
    }

    @Test
    void joining_leads_to_the_own_page_with_every_way_to_share() {
        var answer = joins("maria@example.com", "Maria");
        var page = Visit.page(answer);

        var link = page.select("#link").attr("value");
        assertThat(page.select("h1").text()).isEqualTo("Maria, make a friend’s day");
        assertThat(link).matches("http://" + shop.host() + ":\\d+/r/[0-9A-HJKMNP-TV-Z]{8}");
        assertThat(page.select(".code").text()).isEqualTo(link.substring(link.length() - 8));
        assertThat(decoded(page.select("[data-channel=whatsapp]").attr("href")))
                .startsWith("https://wa.me/?text=I like Bikes & Co")
                .endsWith(link + "?via=whatsapp");
        assertThat(decoded(page.select("[data-channel=email]").attr("href")))
                .startsWith("mailto:?subject=Bikes & Co&body=I like")
                .endsWith(link + "?via=email");
    }

    @Test
    void the_qr_code_is_the_link() throws Exception {
        var page = Visit.page(joins("maria@example.com", "Maria"));

        var svg = maria.opens(page.select(".qr img").attr("src"));

        assertThat(svg.contentType()).startsWith("image/svg+xml");
        assertThat(scanned(svg.asString())).isEqualTo(page.select("#link").attr("value") + "?via=qr");
    }

    @Test
    void who_comes_again_gets_the_same_link_and_cannot_be_renamed() {
        var first = Visit.page(joins("maria@example.com", "Maria"));
        var second = Visit.page(joins("MARIA@example.com", "Somebody else"));

        assertThat(second.select("#link").attr("value"))
                .isEqualTo(first.select("#link").attr("value"));
        assertThat(people()).extracting(Person::firstName).containsExactly("Maria");
    }

    @Test
    void a_wrong_address_keeps_what_was_typed() {
        var answer = maria.sends(share, Map.of("email", "maria", "first_name", "Maria"));
        var page = Visit.page(answer);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(page.select("#first_name").attr("value")).isEqualTo("Maria");
        assertThat(page.select("#email-error")).isNotEmpty();
        assertThat(people()).isEmpty();
    }

    @Test
    void joining_is_an_event_in_the_journal_and_in_the_line_of_the_person() {
        joins("maria@example.com", "Maria");
        joins("maria@example.com", "Maria");

        var events = shops.as(shop.merchantId(), () -> Event.<Event>listAll());
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.name()).isEqualTo("enrolled");
            assertThat(event.source()).isEqualTo(EventSource.HOSTED);
            assertThat(event.personId()).isEqualTo(people().getFirst().id);
        });
        var owner = fixture.signedIn(shop.merchantId(), Role.OWNER);
        assertThat(owner.opens("/portal/developers/events").text()).contains("enrolled", "An advocate from here on");
        assertThat(owner.opens("/portal/people/" + people().getFirst().publicId())
                        .text())
                .contains("enrolled", "Became an advocate");
    }

    @Test
    void choosing_a_way_to_share_is_counted_by_channel_and_device() throws Exception {
        var page = Visit.page(joins("maria@example.com", "Maria"));
        var shares = page.select("[data-shares]").attr("data-shares");

        assertThat(maria.sends(shares, Map.of("channel", "whatsapp")).statusCode())
                .isEqualTo(204);

        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement("select channel, device from share where merchant_id = ?")) {
            query.setLong(1, shop.merchantId());
            var rows = query.executeQuery();
            assertThat(rows.next()).isTrue();
            assertThat(rows.getString(1)).isEqualTo("whatsapp");
            assertThat(rows.getString(2)).isEqualTo("PHONE");
        }
    }

    @Test
    void a_closed_campaign_takes_no_advocates() {
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).end(Instant.now()));

        var closed = Eventually.get(
                () -> maria.sends(share, Map.of("email", "late@example.com")), answer -> answer.statusCode() == 410);

        assertThat(Visit.page(closed).select("h1").text()).isEqualTo("This program has ended");
    }

    @Test
    void campaigns_and_links_that_do_not_belong_here_are_unknown() {
        var code = shops.advocate(shop, "maria@example.com");
        var other = shops.open();

        assertThat(maria.opens("/share/cmp_00000000000000000000").statusCode()).isEqualTo(404);
        assertThat(maria.opens("/share/" + other.campaign()).statusCode()).isEqualTo(404);
        assertThat(maria.opens("/share/" + other.campaign() + "/" + code).statusCode())
                .isEqualTo(404);
        assertThat(maria.opens(share + "/ZZZZZZZZ").statusCode()).isEqualTo(404);
        assertThat(maria.opens(share + "/ZZZZZZZZ/qr.svg").statusCode()).isEqualTo(404);
    }

    private Response joins(String email, String name) {
        return maria.arrives(share, Map.of("email", email, "first_name", name));
    }

    private List<Person> people() {
        return shops.as(shop.merchantId(), () -> Person.listAll());
    }

    private static String decoded(String address) {
        return URLDecoder.decode(address, StandardCharsets.UTF_8);
    }

    /** Paints the code three dots to a module, as a camera would see it, and reads it. */
    private static String scanned(String svg) throws Exception {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        var scale = 3;
        var side = Integer.parseInt(box.group(1)) * scale;
        var pixels = new int[side * side];
        Arrays.fill(pixels, 0xffffff);
        Pattern.compile("M(\\d+) (\\d+)h1v1").matcher(svg).results().forEach(module -> {
            for (var dot = 0; dot < scale * scale; dot++) {
                var x = Integer.parseInt(module.group(1)) * scale + dot % scale;
                var y = Integer.parseInt(module.group(2)) * scale + dot / scale;
                pixels[y * side + x] = 0;
            }
        });
        var picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
