package org.goodturn.merchant.signin.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Identity;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.Hostile;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StaffMailbox;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ForgottenPasswordTest {

    private static final String OLD = "correct horse battery";
    private static final String NEW = "four quite different words";

    private final MerchantFixture fixture;
    private final StaffDirectory staff;
    private String email;
    private Staff olga;

    ForgottenPasswordTest(MerchantFixture fixture, StaffDirectory staff) {
        this.fixture = fixture;
        this.staff = staff;
    }

    @BeforeEach
    void olga_owns_bikes_and_nobody_has_tried_anything() throws SQLException {
        email = "olga." + PublicId.random(8) + "@bikes.example";
        var bikes = fixture.merchant("Bikes & Co");
        olga = fixture.colleague(bikes.id(), Role.OWNER, email, Optional.of(new Password(OLD)));
        past("delete from try_count");
    }

    @Test
    void a_link_by_mail_lets_one_choose_a_new_password_and_ends_every_other_session() {
        var elsewhere = fixture.signedIn(olga);
        var stranger = PortalVisitor.stranger();
        assertThat(stranger.opens("/login").select("a[href=/login/forgotten]")).hasSize(1);

        asks(email);
        var link = StaffMailbox.linkTo(email);
        assertThat(stranger.opens(link).select("[name=email]").val()).isEqualTo(email);
        var answer = stranger.posts(link, "password", NEW);

        assertThat(answer.statusCode()).isEqualTo(303);
        var here = PortalVisitor.with(answer.cookie("goodturn"));
        assertThat(here.opens("/portal/account?notice=new-password").text()).contains("Your password is changed");
        assertThat(elsewhere.gets("/portal").statusCode()).isEqualTo(302);
        assertThat(signsIn(OLD).statusCode()).isEqualTo(422);
        assertThat(signsIn(NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void a_known_and_an_unknown_address_get_the_same_answer_and_only_one_a_mail() {
        var unknown = asks("nobody." + email);
        var known = asks(email);

        assertThat(unknown.statusCode()).isEqualTo(303).isEqualTo(known.statusCode());
        assertThat(unknown.header("Location"))
                .isEqualTo(known.header("Location"))
                .endsWith("/login?notice=mailed");
        assertThat(PortalVisitor.stranger().opens("/login?notice=mailed").text())
                .contains("is on its way");
        StaffMailbox.mailTo(email);
        assertThat(StaffMailbox.allTo("nobody." + email)).isEmpty();
    }

    @Test
    void a_link_works_once_and_takes_the_others_with_it() {
        asks(email);
        asks(email);
        var links = Eventually.get(() -> StaffMailbox.allTo(email), mails -> mails.size() == 2).stream()
                .map(StaffMailbox::linkIn)
                .toList();
        IntStream.range(0, 3).forEach(look -> PortalVisitor.stranger().opens(links.getFirst()));

        assertThat(changes(links.getFirst(), NEW).statusCode()).isEqualTo(303);

        assertThat(links).allSatisfy(link -> {
            assertThat(PortalVisitor.stranger().gets(link).statusCode()).isEqualTo(410);
            assertThat(changes(link, "yet another good password").statusCode()).isEqualTo(410);
        });
        assertThat(signsIn(NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void of_many_who_use_a_link_at_once_one_gets_in() throws InterruptedException, ExecutionException {
        asks(email);
        var link = StaffMailbox.linkTo(email);
        Callable<Integer> change = () -> changes(link, NEW).statusCode();
        var answers = new ArrayList<Integer>();
        try (var people = Executors.newFixedThreadPool(4)) {
            for (var answer : people.invokeAll(
                    IntStream.range(0, 8).mapToObj(number -> change).toList())) {
                answers.add(answer.get());
            }
        }

        assertThat(answers).containsOnlyOnce(303).containsOnly(303, 410);
    }

    @Test
    void an_old_link_is_over_and_says_where_to_get_a_new_one() throws SQLException {
        asks(email);
        var link = StaffMailbox.linkTo(email);

        past("update password_reset set expires_at = now() - interval '1 minute' where email = '" + email + "'");

        var page = PortalVisitor.stranger().gets(link);
        assertThat(page.statusCode()).isEqualTo(410);
        assertThat(page.asString()).contains("/login/forgotten");
        assertThat(changes(link, NEW).statusCode()).isEqualTo(410);
    }

    @Test
    void a_weak_password_is_refused_and_does_not_use_the_link_up() {
        asks(email);
        var link = StaffMailbox.linkTo(email);

        assertThat(changes(link, "short").statusCode()).isEqualTo(422);
        assertThat(changes(link, email + " and more").statusCode()).isEqualTo(422);
        assertThat(changes(link, NEW).statusCode()).isEqualTo(303);
    }

    @Test
    void nobody_s_mailbox_is_filled() {
        IntStream.range(0, 3).forEach(time -> asks(email));

        var answer = asks(email);

        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.asString()).contains("Look into the mailbox");
        Eventually.get(() -> StaffMailbox.allTo(email).size(), mails -> mails == 3);
    }

    @Test
    void whoever_signs_in_elsewhere_is_told_so_and_gets_no_password() {
        var ravi = "ravi." + email;
        var bikes = fixture.merchant("Old Books");
        var person = fixture.colleague(bikes.id(), Role.ADMIN, ravi, Optional.empty());
        fixture.as(bikes, () -> staff.signOn(person.id(), new Identity("https://id.example", ravi)));

        asks(ravi);

        assertThat(StaffMailbox.mailTo(ravi)).contains("identity provider").doesNotContain("new-password");
    }

    @Test
    void what_can_be_used_stands_in_the_mail_and_nowhere_else() throws SQLException {
        asks(email);
        var link = StaffMailbox.linkTo(email);

        try (var connection = TestDatabase.asSuperuser();
                var query = connection.prepareStatement("select token_hash from password_reset where email = ?")) {
            query.setString(1, email);
            var row = query.executeQuery();
            assertThat(row.next()).isTrue();
            assertThat(row.getString(1)).matches("[0-9a-f]{64}").isNotEqualTo(link.replaceFirst(".*/", ""));
        }
    }

    @Test
    void what_is_no_address_is_said_beside_the_field_and_what_is_no_link_leads_on() {
        for (var text : Hostile.TEXTS) {
            assertThat(asks(text).statusCode()).as(text).isIn(400, 422);
        }
        assertThat(PortalVisitor.stranger().gets("/login/new-password/guessed").statusCode())
                .isEqualTo(410);
        assertThat(changes("/login/new-password/guessed", NEW).statusCode()).isEqualTo(410);
    }

    @Test
    void another_site_can_neither_ask_nor_change() {
        var answer = given().redirects()
                .follow(false)
                .header("Origin", "https://evil.example")
                .formParam("email", email)
                .post("/login/forgotten");

        assertThat(answer.statusCode()).isEqualTo(403);
    }

    @Test
    void the_way_back_in_is_usable_in_every_look() {
        asks(email);
        var link = StaffMailbox.linkTo(email);
        var stranger = PortalVisitor.stranger();
        Chromium.inEveryLook(window -> {
            window.opens(stranger.address("/login?notice=mailed"));
            window.shows("merchant/sign-in-mailed");
            window.opens(stranger.address("/login/forgotten"));
            window.shows("merchant/forgotten");
            window.opens(stranger.address(link));
            window.shows("merchant/new-password");
        });
    }

    private static Response asks(String address) {
        return PortalVisitor.stranger().posts("/login/forgotten", "email", address);
    }

    private static Response changes(String link, String password) {
        return PortalVisitor.stranger().posts(link, "password", password);
    }

    private Response signsIn(String password) {
        return PortalVisitor.stranger().posts("/login", "email", email, "password", password);
    }

    private static void past(String sql) throws SQLException {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }
}
