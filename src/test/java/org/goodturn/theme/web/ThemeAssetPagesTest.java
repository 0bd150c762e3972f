package org.goodturn.theme.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import org.goodturn.theme.Look;
import org.goodturn.theme.Themes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class ThemeAssetPagesTest {

    private static final String FOR_EVER = "public, max-age=31536000, immutable";

    @Inject
    Themes themes;

    @Test
    void a_stylesheet_wears_the_settings_of_its_address_and_is_kept_for_ever() {
        var address = stylesheet(Map.of("accent", "#0f766e", "corner_radius", "4", "hero", "ride"));

        assertThat(address).contains("accent=%230f766e", "corner_radius=4").doesNotContain("hero");
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(200)
                .contentType("text/css")
                .header("Cache-Control", FOR_EVER)
                .header("X-Content-Type-Options", "nosniff")
                .body(containsString("--accent:#0f766e;"), containsString("--corner-radius:4px"));
    }

    @Test
    void another_colour_has_another_address() {
        assertThat(stylesheet(Map.of("accent", "#0f766e"))).isNotEqualTo(stylesheet(Map.of("accent", "#0f766f")));
        assertThat(stylesheet(Map.of())).doesNotContain("?");
    }

    @Test
    void an_outdated_address_gets_the_style_of_today_and_asks_again_next_time() {
        given().get("/theme/aurora/000000000000/style.css")
                .then()
                .statusCode(200)
                .header("Cache-Control", equalTo("no-cache"));
    }

    @Test
    void nothing_but_settings_comes_from_an_address() {
        given().queryParam("accent", "#fff;}body{background:url(https://evil.example)}")
                .queryParam("nonsense", "evil.example")
                .get("/theme/aurora/000000000000/style.css")
                .then()
                .statusCode(200)
                .body(not(containsString("evil.example")));
    }

    @Test
    void a_typeface_comes_under_the_address_that_styles_name() {
        var figtree = themes.asset(Themes.DEFAULT, "figtree.woff2").orElseThrow();

        given().get("/theme/aurora/" + figtree.hash() + "/figtree.woff2")
                .then()
                .statusCode(200)
                .contentType("font/woff2")
                .header("Cache-Control", FOR_EVER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/theme/other/0/style.css",
                "/theme/aurora/0/missing.png",
                "/theme/aurora/0/..%2ftheme.yaml",
                "/theme/aurora/0/../theme.yaml",
                "/theme/aurora/0/%2e%2e/%2e%2e/%2e%2e/etc/passwd",
                "/theme/aurora/0/pages/landing.html",
                "/theme/..%2f/0/style.css",
                "/theme/aurora/0/figtree.woff2%00.png"
            })
    void there_is_nothing_else(String address) {
        given().urlEncodingEnabled(false).get(address).then().statusCode(404);
    }

    private String stylesheet(Map<String, String> values) {
        return themes.stylesheet(new Look(Themes.DEFAULT, values)).address();
    }
}
