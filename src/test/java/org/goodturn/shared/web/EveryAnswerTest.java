package org.goodturn.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class EveryAnswerTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/login",
                "/portal",
                "/portal/portal.js",
                "/webjars/htmx.org/dist/htmx.min.js",
                "/api/v1/events/evt_1",
                "/tag/v1/nothing",
                "/nothing",
                "/q/health/ready",
                "/share/cmp_1"
            })
    void every_answer_says_what_browsers_must_not_do(String path) {
        var answer = gets(path);

        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src")
                .contains("frame-ancestors 'none'");
        assertThat(answer.header("Referrer-Policy")).isNotBlank();
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("X-Request-Id")).hasSize(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/portal", "/nothing", "/share/cmp_1", "/invitation/x"})
    void pages_allow_nothing_inline(String path) {
        assertThat(gets(path).header("Content-Security-Policy"))
                .doesNotContain("unsafe")
                .contains("base-uri 'none'")
                .contains("object-src 'none'");
    }

    @Test
    void pages_of_staff_are_not_kept_and_marked_files_for_ever() {
        var page = Jsoup.parse(gets("/login").asString());
        var style = page.selectFirst("link[href*=tokens]").attr("href");

        assertThat(gets("/login").header("Cache-Control")).isEqualTo("no-store");
        assertThat(gets(style).header("Cache-Control")).contains("immutable");
        assertThat(gets("/portal/tokens.css").header("Cache-Control")).doesNotContain("31536000");
    }

    @Test
    void everything_a_page_loads_is_there() {
        var page = Jsoup.parse(gets("/gallery/parts").asString());
        var addresses = page.select("link[href], script[src]").stream()
                .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
                .toList();

        assertThat(addresses)
                .hasSizeGreaterThan(6)
                .allSatisfy(address ->
                        assertThat(gets(address).statusCode()).as(address).isEqualTo(200));
    }

    @ParameterizedTest
    @CsvSource({"/nothing, 404", "/portal/../../etc/passwd, 404", "/share/%00, 404", "/login%2f..%2fportal, 404"})
    void what_is_not_there_gets_a_page_with_a_way_out(String path, int status) {
        var answer = given().urlEncodingEnabled(false).redirects().follow(false).get(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("text/html");
        assertThat(Jsoup.parse(answer.asString()).select("main a")).isNotEmpty();
        assertThat(answer.asString()).doesNotContain("Exception").doesNotContain("at org.");
    }

    @Test
    void a_method_that_an_address_does_not_know_is_refused_clearly() {
        var answer = given().delete("/login");

        assertThat(answer.statusCode()).isEqualTo(405);
        assertThat(answer.asString()).contains("does not understand that method");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/login | GET, HEAD, OPTIONS, POST",
                "/api/v1/events | OPTIONS, POST",
                "/api/v1/events/ | OPTIONS, POST",
                "/api/v1/events/batch | OPTIONS, POST",
                "/api/v1/events/evt_1 | GET, HEAD, OPTIONS",
                "/api/v1/rewards/rwd_1/approval | OPTIONS, POST",
                "/v1/customers/c1 | DELETE, GET, HEAD, OPTIONS, PUT",
                "/v1/batch | OPTIONS, POST",
                "/v3/cmp_1/referrals | OPTIONS, POST",
                "/tag/v1/zones/z | GET, HEAD, OPTIONS",
            })
    void whoever_is_refused_a_method_is_told_of_the_others(String path, String allowed) {
        given().patch(path).then().statusCode(405).header("Allow", allowed);
    }

    @Test
    void where_nothing_is_no_method_is_named() {
        given().patch("/api/v1/nothing").then().statusCode(404).header("Allow", nullValue());
    }

    @Test
    void the_error_page_names_the_number_of_the_request() {
        var answer = gets("/nothing");

        assertThat(Jsoup.parse(answer.asString()).select("code").text()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void the_portal_lives_on_the_address_of_the_installation_only() {
        for (var path : new String[] {"/portal", "/login", "/setup", "/invitation/x", "/portal/account"}) {
            var answer = given().header("Host", "share.bikes.example")
                    .redirects()
                    .follow(false)
                    .get(path);

            assertThat(answer.statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void the_bare_address_leads_to_the_portal() {
        assertThat(gets("/").header("Location")).endsWith("/portal");
    }

    @Test
    void a_body_beyond_every_limit_is_refused_before_it_is_sent() throws IOException {
        try (var socket = new Socket("localhost", RestAssured.port)) {
            var head = "POST /login HTTP/1.1\r\nHost: localhost\r\nContent-Length: 20000000\r\n\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));

            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void a_field_beyond_its_limit_is_refused() {
        var answer = given().contentType("application/x-www-form-urlencoded")
                .body("email=" + "x".repeat(100 * 1024))
                .post("/login");

        assertThat(answer.statusCode()).isBetween(400, 499);
        assertThat(answer.asString()).doesNotContain("Exception");
    }

    private static Response gets(String path) {
        return given().redirects().follow(false).get(path);
    }
}
