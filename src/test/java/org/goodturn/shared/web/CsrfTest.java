package org.goodturn.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import org.goodturn.merchant.Role;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class CsrfTest {

    private final MerchantFixture fixture;
    private PortalVisitor olga;
    private String token;

    CsrfTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_has_a_page_open() {
        olga = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.OWNER);
        token = olga.opens("/portal/account").select("meta[name=csrf]").attr("content");
    }

    @Test
    void the_page_s_own_token_lets_a_form_and_htmx_pass() {
        assertThat(rename().formParam("csrf", token)
                        .post("/portal/account/name")
                        .statusCode())
                .isEqualTo(303);
        assertThat(rename().header("X-CSRF-Token", token)
                        .post("/portal/account/name")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void without_a_token_nothing_happens() {
        var answer = rename().post("/portal/account/name");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("open for too long");
        assertThat(olga.opens("/portal/account").select("[name=name]").val()).isEqualTo("Olga Ostrova");
    }

    @Test
    void the_token_of_another_session_does_not_count() {
        var other = fixture.signedIn(fixture.merchant("Old Books"), Role.OWNER);
        var foreign = other.opens("/portal/account").select("meta[name=csrf]").attr("content");

        assertThat(rename().formParam("csrf", foreign)
                        .post("/portal/account/name")
                        .statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void what_a_browser_says_comes_from_elsewhere_is_refused(String site) {
        var answer =
                rename().header("Sec-Fetch-Site", site).formParam("csrf", token).post("/portal/account/name");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "https://evil.example",
                "http://localhost.evil.example",
                "http://localhost:1",
                "http://localhost@evil.example",
                "::"
            })
    void without_that_word_the_origin_must_be_ours(String origin) {
        var answer = given().redirects()
                .follow(false)
                .cookie("goodturn", olga.session())
                .header("Origin", origin)
                .formParam("csrf", token)
                .formParam("name", "Mallory")
                .post("/portal/account/name");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_is_signed_in_or_out_from_another_site() {
        var signIn = given().header("Origin", "https://evil.example")
                .formParam("email", "m@evil.example")
                .post("/login");
        var signOut = given().header("Origin", "https://evil.example")
                .cookie("goodturn", olga.session())
                .post("/logout");

        assertThat(signIn.statusCode()).isEqualTo(403);
        assertThat(signOut.statusCode()).isEqualTo(403);
        assertThat(olga.gets("/portal").statusCode()).isEqualTo(200);
    }

    private RequestSpecification rename() {
        return given().redirects()
                .follow(false)
                .cookie("goodturn", olga.session())
                .header("Origin", "http://localhost:" + RestAssured.port)
                .contentType("application/x-www-form-urlencoded")
                .formParam("name", "Olga O");
    }
}
