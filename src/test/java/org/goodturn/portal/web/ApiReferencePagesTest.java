package org.goodturn.portal.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import com.microsoft.playwright.Locator;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.regex.Pattern;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ApiReferencePagesTest {

    private static final String PATH = "/q/swagger-ui";

    @Inject
    BikeShop shops;

    @Test
    void its_policy_allows_nothing_inline() {
        given().get(PATH)
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("script-src 'self'"))
                .header("Content-Security-Policy", not(containsString("unsafe")));
    }

    @Test
    void it_describes_the_api_alone_and_how_it_is_opened() {
        var api = given().get("/q/openapi?format=json").jsonPath();

        assertThat(api.getMap("paths").keySet())
                .allSatisfy(path -> assertThat((String) path).matches("/(api|v1|v3)/.+"))
                .contains("/api/v1/events", "/v3/{campaign}/referrals");
        assertThat(api.getString("components.securitySchemes.key.scheme")).isEqualTo("bearer");
        assertThat(api.getMap("components.schemas").keySet())
                .allSatisfy(name ->
                        assertThat((String) name).matches("[A-Z][A-Za-z]+").doesNotMatch(".*(Form|Template|Json)"));
    }

    @Test
    void what_it_refers_to_is_there() {
        var text = given().get("/q/openapi?format=json").asString();
        var schemas = JsonPath.from(text).getMap("components.schemas").keySet();

        assertThat(Pattern.compile("#/components/schemas/([^\"]+)")
                        .matcher(text)
                        .results())
                .isNotEmpty()
                .allSatisfy(reference -> assertThat(schemas).contains(reference.group(1)));
    }

    @Test
    void it_is_drawn_in_every_look() {
        Chromium.inEveryLook(window -> {
            window.opens("http://localhost:" + RestAssured.port + PATH);
            window.page().locator(".opblock-post").first().waitFor();
            assertThat(window.complaints()).isEmpty();
            window.screenshot("portal/api-reference");
        });
    }

    @Test
    void a_developer_tries_a_call_with_a_key() {
        try (var window = Chromium.desktop()) {
            window.opens("http://localhost:" + RestAssured.port + PATH);
            var page = window.page();
            page.locator(".opblock-post").first().waitFor();

            page.locator("button.authorize").first().click();
            page.locator(".auth-container input").fill(shops.secretKey(shops.open()));
            page.locator(".auth-btn-wrapper button.authorize").click();
            page.locator(".auth-btn-wrapper .btn-done").click();
            var call = page.locator("#operations-Events-post_api_v1_events");
            call.locator(".opblock-summary-control").click();
            call.locator("button.execute").click();

            assertThat(answer(call)).contains("event_id");
        }
    }

    private static String answer(Locator call) {
        var body = call.locator(".live-responses-table .response-col_description pre")
                .first();
        body.waitFor();
        return body.textContent();
    }
}
