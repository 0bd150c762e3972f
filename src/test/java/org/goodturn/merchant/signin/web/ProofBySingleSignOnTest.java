package org.goodturn.merchant.signin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.TokenHash;
import org.goodturn.merchant.staff.Identity;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Staff without a password show at the identity provider that it is they, and go on where they were stopped. */
@QuarkusTest
@TestProfile(WithIdentityProvider.class)
class ProofBySingleSignOnTest {

    private static final String TOKENS = "/portal/developers/tokens";
    private static final String JUST_NOW = "1";

    private final MerchantFixture fixture;
    private final StaffDirectory staff;
    private final HttpBrowser browser = new HttpBrowser();
    private String subject;
    private PortalVisitor olga;

    ProofBySingleSignOnTest(MerchantFixture fixture, StaffDirectory staff) {
        this.fixture = fixture;
        this.staff = staff;
    }

    @BeforeEach
    void olga_signed_on_a_while_ago() throws SQLException {
        subject = "olga-" + PublicId.random(8);
        olga = fixture.signedIn(linked(subject));
        browser.takesOver(olga.session());
        longAgo();
    }

    @Test
    void the_provider_is_told_to_ask_again_and_the_form_waits_meanwhile() {
        providerSays(subject, JUST_NOW);

        var back = goesToProvider();

        assertThat(given().get(provider() + "/asked").asString()).contains("prompt=login", "max_age=0");
        assertThat(back.path()).isEqualTo("/portal/account/proof");
        assertThat(back.document().select("h1").text()).isEqualTo("Thank you");
        var made = browser.sends(back, "main form", Map.of("proof-by", "continued"));
        assertThat(made.document().select("#key").val()).startsWith("sk_");
        assertThat(olga.opens("/portal/developers").text()).contains("Shop server");
        assertThat(olga.gets("/portal/account/proof").statusCode()).isEqualTo(303);
    }

    @Test
    void a_provider_that_does_not_say_when_it_asked_proves_nothing() {
        providerSays(subject, null);

        isStillStopped(goesToProvider());
    }

    @Test
    void having_been_asked_long_ago_proves_nothing() {
        providerSays(subject, "3600");

        isStillStopped(goesToProvider());
    }

    @Test
    void somebody_else_s_account_proves_nothing() {
        var other = "ravi-" + subject;
        linked(other);
        providerSays(other, JUST_NOW);

        isStillStopped(goesToProvider());
    }

    @Test
    void a_sign_in_by_a_provider_that_asked_long_ago_does_not_count_as_fresh() {
        providerSays(subject, "3600");
        var elsewhere = new HttpBrowser();
        elsewhere.opens("/login/sso");

        var visitor = PortalVisitor.with(elsewhere.cookie("goodturn").orElseThrow());

        assertThat(visitor.posts(TOKENS, "name", "x", "kind", "SECRET", "origins", "")
                        .asString())
                .contains("Is it you?");
    }

    @Test
    void a_way_back_that_was_not_begun_here_proves_nothing() {
        providerSays(subject, JUST_NOW);

        assertThat(browser.opens("/login/sso?proof=guessed").path()).isEqualTo("/portal");
        assertThat(createsToken().asString()).contains("Is it you?");
    }

    @Test
    void a_real_browser_gets_there_and_back_without_script() {
        providerSays(subject, JUST_NOW);
        try (var window = Chromium.open(Look.phone().withoutScript())) {
            olga.takesOver(window);
            window.opens(olga.address("/portal/developers"));
            window.page().locator("#name").fill("Till");
            window.page().locator("button:has-text('Create access token')").click();
            window.page().locator("button[value=provider]").click();
            window.page().waitForURL("**/portal/account/proof");
            window.page().locator("main button[value=continued]").click();

            assertThat(window.page().locator("#key").inputValue()).startsWith("sk_");
        }
    }

    @Test
    void the_way_on_is_usable_in_every_look() {
        providerSays(subject, JUST_NOW);
        goesToProvider();
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(olga.address("/portal/account/proof"));
            window.shows("merchant/continuation");
        });
    }

    private Staff linked(String who) {
        var shop = fixture.merchant("Bikes & Co");
        var person = fixture.colleague(shop.id(), Role.OWNER, who + "@example.com", Optional.empty());
        fixture.as(shop, () -> staff.signOn(person.id(), new Identity(provider(), who)));
        return person;
    }

    private Response createsToken() {
        return olga.posts(TOKENS, "name", "Shop server", "kind", "SECRET", "origins", "");
    }

    /** From the page that asks, all the way round. */
    private HttpBrowser.Page goesToProvider() {
        var form = browser.opens("/portal/developers");
        var asked = browser.sends(form, "form[action=" + TOKENS + "]", Map.of("name", "Shop server", "kind", "SECRET"));
        assertThat(asked.document().select("main [value=provider]")).hasSize(1);
        assertThat(asked.document().select("main [name=proof]")).isEmpty();
        return browser.sends(asked, "main form", Map.of("proof-by", "provider"));
    }

    private void isStillStopped(HttpBrowser.Page back) {
        assertThat(back.path()).isEqualTo("/portal/account/proof");
        assertThat(back.document().select("h1").text()).isEqualTo("Not shown yet");
        assertThat(createsToken().asString()).contains("Is it you?");
        assertThat(olga.opens("/portal/developers").text()).contains("No access tokens yet");
    }

    private void longAgo() throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate("update session set proven_at = now() - interval '16 minutes' where token_hash = '"
                    + TokenHash.of(olga.session()) + "'");
        }
    }

    /** @param age how many seconds ago it asked; null when it does not say */
    private static void providerSays(String who, String age) {
        given().get(provider() + "/play?subject=" + who + (age == null ? "" : "&age=" + age))
                .then()
                .statusCode(200);
    }

    private static String provider() {
        return ConfigProvider.getConfig().getValue(TestProvider.ADDRESS, String.class);
    }
}
