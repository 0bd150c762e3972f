package org.goodturn.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.util.Optional;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.Chromium;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TeamPagesTest {

    private static final String TEAM = "/portal/settings/team";

    private final MerchantFixture fixture;
    private MerchantFixture.Shop bikes;
    private Staff owner;
    private PortalVisitor olga;
    private String email;

    TeamPagesTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_bikes() {
        email = PublicId.random(8) + "@bikes.example";
        bikes = fixture.merchant("Bikes & Co");
        owner = fixture.colleague(bikes.id(), Role.OWNER, "olga." + email, Optional.empty());
        olga = fixture.signedIn(owner);
    }

    @Test
    void an_invited_colleague_joins_by_the_link_with_a_password_and_role() {
        var link = invites(olga, "ravi." + email, Role.ANALYST);
        var ravi = PortalVisitor.stranger();
        assertThat(ravi.opens(link).text()).contains("Join Bikes & Co", "analyst");

        var answer = ravi.posts(link, "name", "Ravi Rao", "password", "correct horse battery");

        assertThat(answer.statusCode()).isEqualTo(303);
        var page = PortalVisitor.with(answer.cookie("goodturn")).opens("/portal");
        assertThat(page.select("nav").text()).contains("Bikes & Co", "Ravi Rao");
        assertThat(olga.opens(TEAM).text()).contains("Ravi Rao").doesNotContain("Open invitations");
    }

    @Test
    void an_invitation_works_once_and_is_not_used_up_by_looking() {
        var link = invites(olga, "ravi." + email, Role.SUPPORT);
        for (int i = 0; i < 5; i++) {
            PortalVisitor.stranger().opens(link);
        }
        PortalVisitor.stranger().posts(link, "name", "Ravi", "password", "correct horse battery");

        var again = PortalVisitor.stranger().posts(link, "name", "Mallory", "password", "correct horse battery");

        assertThat(again.statusCode()).isEqualTo(410);
        assertThat(PortalVisitor.stranger().gets(link).statusCode()).isEqualTo(410);
    }

    @Test
    void a_withdrawn_invitation_is_dead() {
        var link = invites(olga, "ravi." + email, Role.SUPPORT);
        var withdrawal = olga.opens(TEAM).select("form[action$=/withdrawal]").attr("action");

        olga.posts(withdrawal);

        assertThat(PortalVisitor.stranger().gets(link).statusCode()).isEqualTo(410);
    }

    @Test
    void whoever_has_an_account_must_sign_in_to_join_so_that_no_inviter_can_take_it_over() {
        var books = fixture.merchant("Old Books");
        var ravi = fixture.colleague(
                books.id(), Role.OWNER, "ravi." + email, Optional.of(new Password("correct horse battery")));
        var link = invites(olga, "ravi." + email, Role.MARKETER);

        var stranger = PortalVisitor.stranger().posts(link, "name", "Mallory", "password", "another good password");
        assertThat(stranger.statusCode()).isEqualTo(303);
        assertThat(stranger.cookies()).doesNotContainKey("goodturn");
        assertThat(PortalVisitor.stranger().opens(link).text()).contains("Sign in with it");

        var joined = fixture.signedIn(ravi).posts(link + "/acceptance");

        var page = PortalVisitor.with(joined.cookie("goodturn")).opens("/portal");
        assertThat(page.select("header.bar").text()).isEqualTo("Bikes & Co");
        assertThat(page.select("[name=merchant]").text()).contains("Old Books");
    }

    @Test
    void a_weak_password_is_refused_and_the_name_is_kept() {
        var link = invites(olga, "ravi." + email, Role.MARKETER);
        var ravi = PortalVisitor.stranger();

        var answer = ravi.posts(link, "name", "Ravi Rao", "password", "short");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ravi.read(answer).select("[name=name]").val()).isEqualTo("Ravi Rao");
    }

    @Test
    void the_last_owner_stays() {
        var removal = olga.posts(TEAM + "/" + owner.publicId() + "/removal");
        var demotion = olga.posts(TEAM + "/" + owner.publicId() + "/role", "role", "ADMIN");

        assertThat(removal.statusCode()).isEqualTo(409);
        assertThat(demotion.statusCode()).isEqualTo(409);
        assertThat(olga.read(demotion).select("[role=alert]").text()).contains("There must be an owner");
    }

    @Test
    void admins_neither_make_nor_unmake_owners() {
        var admin = fixture.signedIn(bikes, Role.ADMIN);

        assertThat(admin.posts(TEAM + "/" + owner.publicId() + "/removal").statusCode())
                .isEqualTo(409);
        assertThat(admin.posts(TEAM + "/invitations", "email", "x." + email, "role", "OWNER")
                        .statusCode())
                .isEqualTo(422);
        assertThat(admin.opens(TEAM).select("option[value=OWNER]")).isEmpty();
    }

    @Test
    void a_changed_role_counts_from_the_next_page_and_removal_at_once() {
        var ravi = fixture.colleague(bikes.id(), Role.ADMIN, "ravi." + email, Optional.empty());
        var browser = fixture.signedIn(ravi);
        browser.opens(TEAM);

        olga.posts(TEAM + "/" + ravi.publicId() + "/role", "role", "ANALYST");
        assertThat(browser.opens(TEAM).select("form[action*=team]")).isEmpty();
        assertThat(browser.posts(TEAM + "/invitations", "email", "x." + email, "role", "ANALYST")
                        .statusCode())
                .isEqualTo(403);

        olga.posts(TEAM + "/" + ravi.publicId() + "/removal");
        assertThat(browser.gets("/portal").statusCode()).isEqualTo(403);
        assertThat(browser.gets("/portal/account").statusCode()).isEqualTo(200);
    }

    @Test
    void colleagues_of_other_merchants_are_not_there() {
        var books = fixture.merchant("Old Books");
        var theirs = fixture.colleague(books.id(), Role.ADMIN, "ravi." + email, Optional.empty());

        assertThat(olga.opens(TEAM).text()).doesNotContain(theirs.email());
        assertThat(olga.posts(TEAM + "/" + theirs.publicId() + "/role", "role", "ANALYST")
                        .statusCode())
                .isEqualTo(404);
        assertThat(olga.posts(TEAM + "/" + theirs.publicId() + "/removal").statusCode())
                .isEqualTo(404);
    }

    @Test
    void what_cannot_be_taken_is_said_beside_its_field() {
        var wrong = olga.posts(TEAM + "/invitations", "email", "a@b, c@d", "role", "ADMIN");
        var here = olga.posts(TEAM + "/invitations", "email", owner.email(), "role", "ADMIN");
        var role = olga.posts(TEAM + "/invitations", "email", "x." + email, "role", "GOD");

        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(olga.read(wrong).select("#email-problem").text()).contains("name@example.com");
        assertThat(olga.read(here).select("#email-problem").text()).contains("in your team already");
        assertThat(olga.read(role).select("#role-problem").text()).isNotBlank();
    }

    @Test
    void team_and_invitation_are_usable_in_every_look() {
        fixture.colleague(bikes.id(), Role.ANALYST, "ravi." + email, Optional.empty());
        var link = invites(olga, "sam." + email, Role.SUPPORT);
        Chromium.inEveryLook(window -> {
            olga.takesOver(window);
            window.opens(olga.address(TEAM));
            window.shows("merchant/team");
            window.opens(olga.address("/portal/account"));
            window.shows("merchant/account");
            window.context().clearCookies();
            window.opens(olga.address(link));
            window.shows("merchant/invitation");
        });
    }

    /** @return the path of the invitation */
    private String invites(PortalVisitor who, String address, Role role) {
        var answer = who.posts(TEAM + "/invitations", "email", address, "role", role.name());
        assertThat(answer.statusCode()).isEqualTo(200);
        return who.read(answer).select("#invitation-link").val().replaceFirst("^https?://[^/]+", "");
    }
}
