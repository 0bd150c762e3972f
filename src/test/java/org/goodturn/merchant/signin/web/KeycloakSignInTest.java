package org.goodturn.merchant.signin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Single sign-on with a real Keycloak and a real browser. Takes minutes and 200 MB, so that {@code verify} leaves it
 * out: {@code ./mvnw test -Dtest=KeycloakSignInTest}.
 */
@QuarkusTest
@TestProfile(WithKeycloak.class)
class KeycloakSignInTest {

    private final MerchantFixture fixture;
    private BrowserWindow window;
    private Staff olga;

    KeycloakSignInTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_bikes_and_keycloak_knows_where_she_comes_back_to() {
        var bikes = fixture.merchant("Bikes & Co");
        olga = fixture.colleague(
                bikes.id(), Role.OWNER, "olga." + PublicId.random(8) + "@bikes.example", Optional.empty());
        window = Chromium.desktop();
        comesBackTo("http://localhost:" + RestAssured.port);
    }

    @AfterEach
    void nobody_is_linked() throws SQLException {
        window.close();
        past("update staff set issuer = null, subject = null where id = " + olga.id());
    }

    @Test
    void staff_link_their_account_sign_out_and_in_again_through_it() {
        links();
        assertThat(text()).contains("From now on you can use single sign-on too");

        signsOut();
        assertThat(text()).contains("You are signed out");
        assertThat(window.opens(address("/portal")).url()).contains("/login?next=");

        window.opens(address("/login/sso"));
        assertThat(window.page().url()).endsWith("/portal");
        assertThat(window.page().locator("nav").first().textContent()).contains("Bikes & Co", "Olga Ostrova");
        assertThat(window.context().cookies())
                .extracting(cookie -> cookie.name)
                .noneMatch(name -> name.startsWith("q_"));
    }

    @Test
    void a_wrong_password_stays_at_keycloak() {
        window.opens(address("/login/sso"));
        window.screenshot("keycloak/sign-in");

        signsInAtKeycloak("olga", "wrong");

        assertThat(window.page().url()).contains("/realms/goodturn/");
        assertThat(window.page().locator("#kc-form-login").isVisible()).isTrue();
    }

    @Test
    void whoever_keycloak_knows_and_we_do_not_gets_no_further_than_the_sign_in_page() {
        window.opens(address("/login/sso"));

        signsInAtKeycloak("ravi", KeycloakProcess.PASSWORD);

        assertThat(text()).contains("Nobody here is linked to that account yet");
        assertThat(window.context().cookies()).noneMatch(cookie -> cookie.name.equals("goodturn"));
    }

    @Test
    void before_a_change_that_matters_keycloak_asks_again_although_it_knows_the_browser() throws SQLException {
        links();
        past("update session set proven_at = now() - interval '1 hour' where staff_id = " + olga.id());

        window.opens(address("/portal/developers"));
        window.page().locator("#name").fill("Shop server");
        window.page().locator("button:has-text('Create access token')").click();
        window.page().locator("button[value=provider]").click();
        window.page().waitForURL("**/realms/goodturn/**");
        signsInAtKeycloak("olga", KeycloakProcess.PASSWORD);

        window.page().waitForURL("**/portal/account/proof");
        assertThat(text()).contains("Thank you");
        window.page().locator("main button[value=continued]").click();
        assertThat(window.page().locator("#key").inputValue()).startsWith("sk_");
    }

    private void links() {
        fixture.signedIn(olga).takesOver(window);
        window.opens(address("/portal/account"));
        window.page().locator("#sign-on button").click();
        signsInAtKeycloak("olga", KeycloakProcess.PASSWORD);
        window.page().waitForURL("**/portal/account?notice=linked");
    }

    private void signsOut() {
        window.page().locator("form[action='/logout'] button").first().evaluate("button => button.form.submit()");
        window.page().waitForURL("**/login?notice=bye");
    }

    /** Keycloak prefills and hides the name when it asks somebody again. */
    private void signsInAtKeycloak(String name, String password) {
        var page = window.page();
        page.locator("#kc-login").waitFor();
        if (page.locator("#username").isVisible()) {
            page.locator("#username").fill(name);
        }
        page.locator("#password").fill(password);
        page.locator("#kc-login").click();
        page.waitForLoadState();
    }

    private String text() {
        return window.page().locator("body").textContent();
    }

    private static String address(String path) {
        return PortalVisitor.stranger().address(path);
    }

    /** The realm knows port 8080; a test has another one. */
    private static void comesBackTo(String base) {
        var clients = keycloak() + "/admin/realms/goodturn/clients";
        String id = administrator().get(clients + "?clientId=goodturn").path("[0].id");
        assertThat(administrator().get(clients + "/" + id).<List<String>>path("redirectUris"))
                .isSubsetOf("http://localhost:8080/login/sso", base + "/login/sso");
        administrator()
                .contentType("application/json")
                .body(Map.of("clientId", "goodturn", "redirectUris", List.of(base + "/login/sso")))
                .put(clients + "/" + id)
                .then()
                .statusCode(204);
    }

    private static RequestSpecification administrator() {
        String token = given().formParam("grant_type", "password")
                .formParam("client_id", "admin-cli")
                .formParam("username", "admin")
                .formParam("password", "admin")
                .post(keycloak() + "/realms/master/protocol/openid-connect/token")
                .path("access_token");
        return given().header("Authorization", "Bearer " + token);
    }

    private static String keycloak() {
        return ConfigProvider.getConfig().getValue(KeycloakProcess.ADDRESS, String.class);
    }

    private static void past(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
