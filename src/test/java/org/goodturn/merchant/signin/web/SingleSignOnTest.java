package org.goodturn.merchant.signin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.net.HttpCookie;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.Chromium;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@TestProfile(WithIdentityProvider.class)
class SingleSignOnTest {

    private final MerchantFixture fixture;
    private final HttpBrowser browser = new HttpBrowser();
    private MerchantFixture.Shop bikes;
    private Staff olga;
    private String subject;

    SingleSignOnTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_bikes() {
        subject = "olga-" + PublicId.random(8);
        bikes = fixture.merchant("Bikes & Co");
        olga = fixture.colleague(bikes.id(), Role.OWNER, subject + "@example.com", Optional.empty());
        knows(subject, ProviderTokens.Lie.NONE);
    }

    @Test
    void the_request_to_the_provider_is_bound_to_this_browser() {
        var provider = given().redirects().follow(false).get("/login/sso").header("Location");

        assertThat(provider).contains("code_challenge=", "code_challenge_method=S256", "nonce=", "state=");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void a_token_that_is_wrong_in_any_way_lets_nobody_in(ProviderTokens.Lie lie) {
        links();
        PortalVisitor.with(browser.cookie("goodturn").orElseThrow()).posts("/logout");
        var thief = new HttpBrowser();

        knows(subject, lie);
        var page = thief.opens("/login/sso");

        assertThat(page.path()).isEqualTo("/login?notice=unfinished");
        assertThat(thief.cookie("goodturn")).isEmpty();
    }

    @Test
    void the_same_address_with_another_subject_is_somebody_else() {
        links();
        knows("other-" + subject, ProviderTokens.Lie.NONE);

        assertThat(new HttpBrowser().opens("/login/sso").path()).isEqualTo("/login?notice=stranger");
    }

    @Test
    void whoever_the_provider_knows_and_we_do_not_is_nobody_here_even_with_a_known_address() {
        var page = signsOn("/login/sso");

        assertThat(page.path()).isEqualTo("/login?notice=stranger");
        assertThat(page.document().text()).contains("Ask for an invitation");
        assertThat(browser.cookie("goodturn")).isEmpty();
    }

    @Test
    void an_invitation_opens_an_account_that_signs_on_from_then_on() {
        var owner = fixture.signedIn(olga);
        var answer = owner.posts(
                "/portal/settings/team/invitations", "email", "ravi." + subject + "@example.com", "role", "ANALYST");
        var link = owner.read(answer).select("#invitation-link").val();

        var joined = signsOn("/login/sso?invitation=" + link.replaceFirst(".*/", ""));
        assertThat(joined.path()).isEqualTo("/portal");
        assertThat(joined.document().select("header.bar").text()).isEqualTo("Bikes & Co");

        PortalVisitor.with(browser.cookie("goodturn").orElseThrow()).posts("/logout");
        assertThat(signsOn("/login/sso").path()).isEqualTo("/portal");
    }

    @Test
    void only_our_own_session_is_left_in_the_browser() {
        links();

        assertThat(browser.cookies())
                .extracting(HttpCookie::getName)
                .contains("goodturn")
                .noneMatch(name -> name.startsWith("q_"));
    }

    @Test
    void who_is_signed_in_links_the_account_and_signs_on_with_it_later() {
        var linked = links();
        assertThat(linked.path()).isEqualTo("/portal/account?notice=linked");
        assertThat(linked.document().select("#sign-on").text()).contains("Linked");

        PortalVisitor.with(browser.cookie("goodturn").orElseThrow()).posts("/logout");

        var page = signsOn("/login/sso?next=/portal/account");
        assertThat(page.path()).isEqualTo("/portal/account");
        assertThat(page.document().select("[name=email]").val()).isEqualTo(olga.email());
    }

    /** One look after the other: the provider knows one person at a time. */
    @ParameterizedTest
    @MethodSource("org.goodturn.support.Look#all")
    void the_policy_of_our_pages_lets_a_real_browser_get_there_and_back(Look look) {
        var person = fixture.colleague(bikes.id(), Role.ADMIN, PublicId.random(10) + "@example.com", Optional.empty());
        knows("ravi-" + PublicId.random(8), ProviderTokens.Lie.NONE);
        try (var window = Chromium.open(look)) {
            fixture.signedIn(person).takesOver(window);
            window.opens(PortalVisitor.stranger().address("/portal/account"));

            window.page().locator("#sign-on button").click();
            window.page().waitForURL("**/portal/account?notice=linked");

            assertThat(window.complaints()).isEmpty();
        }
    }

    @Test
    void nothing_is_linked_that_was_not_asked_for_on_a_page_of_ours() {
        browser.takesOver(fixture.signedIn(olga).session());

        var page = signsOn("/login/sso?link=guessed");

        assertThat(page.path()).doesNotContain("linked");
        assertThat(browser.opens("/portal/account")
                        .document()
                        .select("#sign-on")
                        .text())
                .contains("Not linked yet");
    }

    @Test
    void an_account_of_the_provider_belongs_to_one_of_us_only() {
        links();
        var ravi = fixture.colleague(bikes.id(), Role.ADMIN, "ravi." + subject + "@example.com", Optional.empty());
        browser.takesOver(fixture.signedIn(ravi).session());

        var page = browser.sends(browser.opens("/portal/account"), "#sign-on form", Map.of());

        assertThat(page.path()).isEqualTo("/portal/account?notice=taken");
    }

    @Test
    void an_answer_that_was_not_asked_for_starts_over() {
        var answer = given().redirects().follow(false).get("/login/sso?code=stolen&state=made-up");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).contains("/authorize?");
        assertThat(answer.cookies()).doesNotContainKey("goodturn");
    }

    private HttpBrowser.Page links() {
        browser.takesOver(fixture.signedIn(olga).session());
        return browser.sends(browser.opens("/portal/account"), "#sign-on form", Map.of());
    }

    private HttpBrowser.Page signsOn(String path) {
        return browser.opens(path);
    }

    private static void knows(String subject, ProviderTokens.Lie lie) {
        var provider = ConfigProvider.getConfig().getValue(TestProvider.ADDRESS, String.class);
        given().get(provider + "/play?subject=" + subject + "&lie=" + lie)
                .then()
                .statusCode(200);
    }
}
