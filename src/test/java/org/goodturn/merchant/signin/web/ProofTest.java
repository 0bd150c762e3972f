package org.goodturn.merchant.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.TokenHash;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.BrowserWindow;
import org.goodturn.support.Chromium;
import org.goodturn.support.Hostile;
import org.goodturn.support.Look;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes that matter are made by who has shown lately who they are. */
@QuarkusTest
class ProofTest {

    private static final String PASSWORD = "correct horse battery";
    private static final String TOKENS = "/portal/developers/tokens";

    private final MerchantFixture fixture;
    private MerchantFixture.Shop bikes;
    private String email;
    private Staff owner;
    private PortalVisitor olga;

    ProofTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_signed_in_a_while_ago() throws SQLException {
        bikes = fixture.merchant("Bikes & Co");
        email = PublicId.random(8) + "@bikes.example";
        owner = fixture.colleague(bikes.id(), Role.OWNER, "olga." + email, Optional.of(new Password(PASSWORD)));
        olga = fixture.signedIn(owner);
        longAgo(olga);
        forgetTries();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                TOKENS,
                TOKENS + "/key_x/origins",
                TOKENS + "/key_x/revocation",
                "/portal/settings/team/invitations",
                "/portal/settings/team/usr_x/role",
                "/portal/settings/team/usr_x/removal",
                "/portal/settings/domains",
                "/portal/settings/domains/1/default",
                "/portal/settings/domains/1/removal",
                "/portal/settings/demo/removal",
                "/portal/account/password",
                "/portal/account/single-sign-on"
            })
    void before_a_change_that_matters_the_password_is_asked_for_again(String path) {
        var answer = olga.posts(path, "name", "x");

        assertThat(answer.statusCode()).isEqualTo(403);
        var form = form(answer);
        assertThat(form.attr("action")).isEqualTo(path);
        assertThat(form.select("[type=password][name=proof]")).hasSize(1);
    }

    @Test
    void what_was_typed_goes_on_with_the_password() {
        var page = form(olga.posts(
                TOKENS,
                "name",
                "Pages & more",
                "kind",
                "PUBLISHABLE",
                "origins",
                "https://a.example\r\nhttps://b.example"));
        assertThat(olga.opens("/portal/developers").text()).doesNotContain("Pages & more");

        var made = sends(page, PASSWORD);

        assertThat(made.statusCode()).isEqualTo(200);
        assertThat(made.asString()).contains("pk_");
        assertThat(olga.opens("/portal/developers").text())
                .contains("Pages & more", "https://a.example", "https://b.example");
    }

    @Test
    void once_shown_it_is_not_asked_for_again_and_neither_after_a_fresh_sign_in() {
        sends(form(createsToken()), PASSWORD);

        assertThat(createsToken().statusCode()).isEqualTo(200);
        assertThat(fixture.signedIn(owner)
                        .posts(TOKENS, "name", "x", "kind", "SECRET", "origins", "")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_wrong_password_changes_nothing_and_keeps_what_was_typed() {
        var again = sends(form(createsToken()), "wrong horse battery");

        assertThat(again.statusCode()).isEqualTo(403);
        var form = form(again);
        assertThat(form.select("#proof-problem").text()).contains("not your password");
        assertThat(form.select("[name=name]").val()).isEqualTo("Shop server");
        assertThat(form.select("[name=proof]")).hasSize(1);
        assertThat(olga.opens("/portal/developers").text()).contains("No access tokens yet");
    }

    @Test
    void guessing_is_slowed_down_here_too() throws SQLException {
        var page = form(createsToken());
        IntStream.range(0, 10).forEach(guess -> sends(page, "guess number " + guess));

        assertThat(form(sends(page, PASSWORD)).select("#proof-problem").text()).contains("Too many");
        forgetTries();
    }

    @Test
    void the_password_of_a_colleague_proves_nothing() {
        fixture.colleague(bikes.id(), Role.ADMIN, "ravi." + email, Optional.of(new Password("another good password")));

        assertThat(sends(form(createsToken()), "another good password").statusCode())
                .isEqualTo(403);
    }

    @Test
    void hostile_text_is_carried_along_as_it_is_and_runs_nowhere() {
        for (var text : Hostile.TEXTS) {
            var page = olga.read(olga.posts(TOKENS, "name", text, "kind", "SECRET", "<b>", text));
            if (text.chars().allMatch(letter -> letter >= ' ' && letter < 0xD800)) {
                assertThat(page.select("input[name=name]").val()).as(text).isEqualTo(text);
            }
            assertThat(page.select("main script")).isEmpty();
        }
    }

    @Test
    void without_the_token_of_the_page_the_right_password_is_not_even_looked_at() {
        var answer = olga.isMadeToPost(TOKENS);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.asString()).contains("open for too long").doesNotContain("Is it you?");
    }

    @Test
    void whoever_may_not_do_it_is_not_asked() throws SQLException {
        var analyst = fixture.signedIn(bikes, Role.ANALYST);
        longAgo(analyst);

        assertThat(analyst.posts(TOKENS, "name", "x").asString()).doesNotContain("Is it you?");
    }

    @Test
    void changing_the_password_asks_for_it_once_only() {
        var right =
                olga.posts("/portal/account/password", "present", PASSWORD, "password", "four quite different words");

        assertThat(right.statusCode()).isEqualTo(303);
    }

    @Test
    void passwords_are_not_carried_along() {
        var page = olga.posts("/portal/account/password", "present", "wrong", "password", "four quite different words");

        assertThat(page.asString()).contains("not your password").doesNotContain("four quite different words");
    }

    @Test
    void whoever_has_no_password_is_told_how_to_get_one() throws SQLException {
        var ravi = fixture.signedIn(fixture.colleague(bikes.id(), Role.ADMIN, "ravi." + email, Optional.empty()));
        longAgo(ravi);

        var page = ravi.read(ravi.posts(TOKENS, "name", "x"));

        assertThat(page.select("main").text()).contains("You have no password yet");
        assertThat(page.select("main [name=proof]")).isEmpty();
    }

    @Test
    void nothing_waits_for_whoever_was_not_stopped() {
        assertThat(olga.gets("/portal/account/proof").statusCode()).isEqualTo(303);
        assertThat(PortalVisitor.stranger().gets("/portal/account/proof").statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_person_gets_through_without_script() {
        try (var window = Chromium.open(Look.phone().withoutScript())) {
            isStopped(window);
            window.page().getByLabel("Your password").fill(PASSWORD);
            window.page().locator("main button:has-text('Continue')").click();
            assertThat(window.page().locator("main").textContent()).contains("Copy the key now");
        }
    }

    @Test
    void the_question_is_usable_in_every_look() {
        Chromium.inEveryLook(window -> {
            isStopped(window);
            window.assertAccessible();
            window.screenshot("merchant/proof");
        });
    }

    private void isStopped(BrowserWindow window) {
        olga.takesOver(window);
        window.opens(olga.address("/portal/developers"));
        window.page().locator("#name").fill("Till");
        window.page().locator("button:has-text('Create access token')").click();
        window.page().getByLabel("Your password").waitFor();
    }

    private Response createsToken() {
        return olga.posts(TOKENS, "name", "Shop server", "kind", "SECRET", "origins", "");
    }

    /** Fills in the password and sends everything else on the page along. */
    private Response sends(Element form, String password) {
        var fields = new ArrayList<>(List.of("proof", password));
        form.select("input[type=hidden]").forEach(field -> {
            if (!field.attr("name").equals("csrf")) {
                fields.add(field.attr("name"));
                fields.add(field.val());
            }
        });
        return olga.posts(form.attr("action"), fields.toArray(String[]::new));
    }

    private Element form(Response answer) {
        Document page = olga.read(answer);
        assertThat(page.select("h1").text()).isEqualTo("Is it you?");
        return page.selectFirst("main form");
    }

    private static void longAgo(PortalVisitor visitor) throws SQLException {
        past("update session set proven_at = now() - interval '16 minutes' where token_hash = '"
                + TokenHash.of(visitor.session()) + "'");
    }

    private static void forgetTries() throws SQLException {
        past("delete from try_count");
    }

    private static void past(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
