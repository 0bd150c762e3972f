package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.campaign.CampaignTexts;
import org.goodturn.campaign.PageSettings;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type where they should not, and what merchants write: always a clear answer, never more than text. */
@QuarkusTest
class HostileInputTest {

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private Visit visitor;
    private String code;

    static Stream<String> hostile() {
        return Stream.of(
                "<script>alert(1)</script>",
                "\"><img src=x onerror=alert(1)>",
                "' autofocus onfocus=alert(1) x='",
                "javascript:alert(1)",
                "</title><svg/onload=alert(1)>",
                "<style>*{display:none}</style>",
                "{config:property('quarkus.datasource.password')}{inject:themes}{merchant.class}{#for i in 9}x{/for}",
                "{{7*7}}${7*7}#{7*7}{7*7}",
                "Maria\r\nSet-Cookie: a=b\r\nBcc: everybody@example.com",
                "a\0b",
                "a\u0085\u009Fb",
                "'; select pg_sleep(5)--",
                "%00%0d%0a%25",
                "\u202Eedoc\u2028\u2029\uFEFF",
                "\uD83D\uDE00".repeat(120),
                "\uD800 lone",
                "Z\u0351\u036B\u0343\u036A\u0302".repeat(30),
                "x".repeat(60_000),
                "   ",
                "İı ß ẞ １２",
                "../../../../etc/passwd");
    }

    @BeforeEach
    void open() {
        shop = shops.open();
        visitor = new Visit(shop.host());
        code = shops.advocate(shop, "maria@example.com");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void a_name_is_shown_as_text_everywhere(String name) {
        var personal =
                visitor.arrives("/share/" + shop.campaign(), Map.of("email", "eve@example.com", "first_name", name));
        assertHarmless(personal);
        assertThat(personal.statusCode()).isEqualTo(200);

        var eves = Visit.page(personal).select(".code").text();
        assertThat(assertHarmless(visitor.opens("/welcome/" + eves)).statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_is_no_address_is_refused_and_shown_as_text(String email) {
        assertThat(assertHarmless(visitor.sends("/welcome/" + code, Map.of("email", email)))
                        .statusCode())
                .isEqualTo(422);
        assertThat(assertHarmless(visitor.sends("/share/" + shop.campaign(), Map.of("email", email)))
                        .statusCode())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void whatever_stands_in_an_address_finds_a_clear_answer(String text) {
        var part = URLEncoder.encode(text.length() > 2_000 ? text.substring(0, 2_000) : text, StandardCharsets.UTF_8)
                .replace("+", "%20");
        for (var path : List.of("/r/", "/welcome/", "/share/", "/offer/", "/share/" + shop.campaign() + "/")) {
            assertThat(assertHarmless(visitor.opens(path + part)).statusCode()).isBetween(400, 404);
        }
        assertThat(assertHarmless(visitor.opens("/welcome/" + code + "?click=" + part))
                        .statusCode())
                .isEqualTo(200);
        assertThat(assertHarmless(visitor.opens("/r/" + code + "?via=" + part)).statusCode())
                .isEqualTo(302);
        assertThat(assertHarmless(visitor.sends("/welcome/" + code, Map.of("email", "finn@example.org", "click", text)))
                        .statusCode())
                .isEqualTo(303);
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void what_a_merchant_writes_and_chooses_is_text_too(String text) {
        var written = text.replace("\0", "").replace("\uD800", "");
        var setting = written.substring(0, Math.min(100, written.length()));
        var hostile = shops.open(terms -> terms.withTexts(
                        new CampaignTexts(written, written, written, written, written, written, written, written, true))
                .withPage(
                        new PageSettings(written, Map.of("accent", written, "hero", written, setting, "x")),
                        terms.shop()));
        var there = new Visit(hostile.host());

        assertThat(assertHarmless(there.opens("/welcome/" + shops.advocate(hostile, "maria@example.com")))
                        .statusCode())
                .isEqualTo(200);
        var personal = there.arrives("/share/" + hostile.campaign(), Map.of("email", "eve@example.com"));
        assertThat(assertHarmless(personal).statusCode()).isEqualTo(200);
        assertThat(Visit.page(personal).select("[data-channel=whatsapp]").attr("href"))
                .startsWith("https://wa.me/?text=");
    }

    @Test
    void a_form_in_another_shape_is_refused() {
        var json = visitor.request()
                .contentType("application/json")
                .body("{\"email\":\"a@b.cd\"}")
                .post("/welcome/" + code);
        var nothing = visitor.request().post("/welcome/" + code);
        var twice = visitor.request()
                .contentType("application/x-www-form-urlencoded")
                .body("email=finn%40example.org&email=eve%40example.org&click=1&click=2")
                .post("/welcome/" + code);

        assertThat(assertHarmless(json).statusCode()).isEqualTo(415);
        assertThat(assertHarmless(nothing).statusCode()).isBetween(400, 422);
        assertThat(assertHarmless(twice).statusCode()).isBetween(300, 422);
    }

    @Test
    void a_host_name_that_is_none_finds_nothing() {
        for (var host : List.of(
                "..",
                "a b",
                "<script>",
                "shop.localhost:99999",
                "[::1]",
                "x".repeat(300),
                shop.host() + ".evil.example")) {
            assertThat(new Visit(host).opens("/welcome/" + code).statusCode())
                    .as(host)
                    .isBetween(400, 404);
        }
    }

    private static Response assertHarmless(Response answer) {
        var body = answer.asString();
        assertThat(answer.statusCode()).isLessThan(500);
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(body).doesNotContain("Exception", "at org.", "SQLSTATE");
        var page = Visit.page(answer);
        assertThat(page.select("script:not([src^=/theme/]), style, img[onerror], svg[onload], [onfocus], [style]"))
                .isEmpty();
        assertThat(page.select("a[href]").eachAttr("href"))
                .allMatch(href -> href.startsWith("/")
                        || href.startsWith("#")
                        || href.startsWith("https://bikes.example")
                        || href.startsWith("https://wa.me/?text=")
                        || href.startsWith("mailto:?subject=")
                        || href.startsWith("http://"));
        return answer;
    }
}
