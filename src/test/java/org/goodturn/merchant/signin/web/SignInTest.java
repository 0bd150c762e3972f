package org.goodturn.merchant.signin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.TokenHash;
import org.goodturn.merchant.staff.Password;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SignInTest {

    private static final String PASSWORD = "correct horse battery";

    private final MerchantFixture fixture;
    private MerchantFixture.Shop bikes;
    private String email;

    SignInTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_works_for_bikes() {
        bikes = fixture.merchant("Bikes & Co");
        email = "olga." + PublicId.random(8) + "@bikes.example";
        fixture.colleague(bikes.id(), Role.OWNER, email, Optional.of(new Password(PASSWORD)));
    }

    @Test
    void the_portal_sends_strangers_to_sign_in_and_back() {
        var answer = PortalVisitor.stranger().gets("/portal/account?x=1");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login?next=%2Fportal%2Faccount%3Fx%3D1");
    }

    @Test
    void htmx_is_told_to_open_the_sign_in_page() {
        var answer = given().header("HX-Request", "true").get("/portal/account");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.header("HX-Redirect")).startsWith("/login?next=");
    }

    @Test
    void the_right_password_opens_the_portal() {
        var answer = signsIn(email, PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.header("Location")).endsWith("/portal");
        var page = PortalVisitor.with(answer.cookie("goodturn")).opens("/portal");
        assertThat(page.select("nav").text()).contains("Bikes & Co").contains("Olga Ostrova");
    }

    @Test
    void the_cookie_is_out_of_reach_of_scripts_and_other_sites() {
        var cookie = signsIn(email, PASSWORD).detailedCookie("goodturn");

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getValue()).hasSizeGreaterThanOrEqualTo(52);
    }

    @Test
    void a_wrong_password_and_an_unknown_address_get_the_same_answer() {
        var wrong = signsIn(email, "wrong horse battery");
        var unknown = signsIn("nobody." + email, PASSWORD);

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(unknown.statusCode()).isEqualTo(422);
        assertThat(unknown.asString().replace("nobody.", "")).isEqualTo(wrong.asString());
    }

    @Test
    void guessing_is_slowed_down() {
        for (int i = 0; i < 10; i++) {
            signsIn(email, "guess number " + i);
        }

        assertThat(signsIn(email, PASSWORD).statusCode()).isEqualTo(429);
    }

    @Test
    void signing_out_ends_the_session_even_for_whoever_kept_the_cookie() {
        var olga = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));
        olga.opens("/portal");

        olga.posts("/logout");

        assertThat(olga.gets("/portal").statusCode()).isEqualTo(302);
    }

    @Test
    void whoever_pauses_for_half_an_hour_has_to_sign_in_again() {
        assertThat(isLetIn("last_seen_at", Duration.ofMinutes(30))).isFalse();
        assertThat(isLetIn("last_seen_at", Duration.ofMinutes(29))).isTrue();
    }

    @Test
    void after_twelve_hours_everybody_has_to_sign_in_again() {
        assertThat(isLetIn("created_at", Duration.ofHours(12))).isFalse();
        assertThat(isLetIn("created_at", Duration.ofHours(12).minusMinutes(1))).isTrue();
    }

    @Test
    void a_new_password_ends_every_other_session() {
        var here = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));
        var there = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));

        var answer =
                here.posts("/portal/account/password", "present", PASSWORD, "password", "four quite different words");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(here.opens("/portal/account").text()).contains("Your password is changed");
        assertThat(there.gets("/portal/account").statusCode()).isEqualTo(302);
        assertThat(signsIn(email, PASSWORD).statusCode()).isEqualTo(422);
        assertThat(signsIn(email, "four quite different words").statusCode()).isEqualTo(303);
    }

    @Test
    void a_password_is_not_changed_by_who_does_not_know_it() {
        var olga = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));

        var answer =
                olga.posts("/portal/account/password", "present", "guessed", "password", "four quite different words");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(olga.read(answer).select("#present-problem").text()).contains("not your present password");
    }

    @Test
    void one_browser_can_be_signed_out_from_another() {
        var here = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));
        var there = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));
        var third = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));
        var path = "/portal/account/sessions/" + TokenHash.of(there.session()).substring(0, 20) + "/ending";
        assertThat(here.opens("/portal/account").select("#sessions form[action='" + path + "'] button"))
                .hasSize(1);

        assertThat(here.posts(path).statusCode()).isEqualTo(303);

        assertThat(there.gets("/portal").statusCode()).isEqualTo(302);
        assertThat(third.gets("/portal").statusCode()).isEqualTo(200);
        assertThat(here.opens("/portal/account").text()).contains("That browser is signed out");
        assertThat(here.posts(path).statusCode()).isEqualTo(404);
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        var colleague = fixture.signedIn(bikes, Role.ADMIN);
        var olga = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));

        for (var id : new String[] {TokenHash.of(colleague.session()).substring(0, 20), "%", "' or true --", ""}) {
            assertThat(olga.posts("/portal/account/sessions/" + id + "/ending").statusCode())
                    .as(id)
                    .isIn(400, 404, 405);
        }

        assertThat(colleague.gets("/portal").statusCode()).isEqualTo(200);
    }

    @Test
    void a_message_is_shown_once() {
        var olga = fixture.signedIn(bikes, Role.OWNER);

        olga.posts("/portal/account/name", "name", "Olga O");

        assertThat(olga.opens("/portal/account").select("[role=status]").text()).contains("Your name is changed");
        assertThat(olga.opens("/portal/account").select("[role=status]")).isEmpty();
    }

    @Test
    void next_leads_to_pages_of_ours_only() {
        for (var trick : new String[] {
            "https://evil.example", "//evil.example", "/portal/../login", "/\\evil", "/portal//x", "portal"
        }) {
            var answer = given().redirects()
                    .follow(false)
                    .header("Origin", "http://localhost:" + RestAssured.port)
                    .formParam("email", email)
                    .formParam("password", PASSWORD)
                    .formParam("next", trick)
                    .post("/login");

            assertThat(answer.header("Location")).as(trick).endsWith("/portal");
        }
    }

    @Test
    void whoever_works_for_two_merchants_can_change_between_them() {
        var books = fixture.merchant("Old Books");
        var ravi = fixture.colleague(bikes.id(), Role.ADMIN, "ravi." + email, Optional.empty());
        fixture.joins(ravi, books, Role.ANALYST);
        var browser = fixture.signedIn(ravi);
        assertThat(browser.opens("/portal").select("header.bar").text()).isEqualTo("Bikes & Co");

        browser.posts("/portal/account/merchant", "merchant", books.publicId());

        var page = browser.opens("/portal");
        assertThat(page.select("header.bar").text()).isEqualTo("Old Books");
        assertThat(page.select("nav a[href=/portal/developers]")).isEmpty();
    }

    @Test
    void nobody_gets_to_a_merchant_they_do_not_work_for() {
        var books = fixture.merchant("Old Books");
        var olga = fixture.signedIn(bikes, Role.OWNER);

        olga.posts("/portal/account/merchant", "merchant", books.publicId());

        assertThat(olga.opens("/portal").select("header.bar").text()).isEqualTo("Bikes & Co");
    }

    /** Whether a browser with a session of that age gets a page, and if not, whether it is sent to sign in. */
    private boolean isLetIn(String since, Duration age) {
        var olga = PortalVisitor.with(signsIn(email, PASSWORD).cookie("goodturn"));
        olga.opens("/portal");
        try (var connection = TestDatabase.asSuperuser();
                var ages = connection.prepareStatement("update session set " + since + " = ? where token_hash = ?")) {
            ages.setTimestamp(1, Timestamp.from(Instant.now().minus(age)));
            ages.setString(2, TokenHash.of(olga.session()));
            assertThat(ages.executeUpdate()).isEqualTo(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        var answer = olga.gets("/portal");
        if (answer.statusCode() == 200) {
            return true;
        }
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/login?next=%2Fportal");
        return false;
    }

    private Response signsIn(String address, String password) {
        return PortalVisitor.stranger().posts("/login", "email", address, "password", password);
    }
}
