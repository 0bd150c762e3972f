package org.goodturn.merchant.signin.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.goodturn.merchant.Role;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.StaffMailbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class InvitationMailTest {

    private static final String TEAM = "/portal/settings/team";
    private static final String PASSWORD = "correct horse battery";

    private final MerchantFixture fixture;
    private PortalVisitor olga;
    private String ravi;

    InvitationMailTest(MerchantFixture fixture) {
        this.fixture = fixture;
    }

    @BeforeEach
    void olga_owns_bikes() {
        olga = fixture.signedIn(fixture.merchant("Bikes & Co"), Role.OWNER);
        ravi = "ravi." + PublicId.random(8) + "@bikes.example";
    }

    @Test
    void an_invited_colleague_joins_by_the_link_in_the_mail() {
        invites();

        var mail = StaffMailbox.mailTo(ravi);
        assertThat(mail).contains("Invitation to Bikes & Co", "Olga Ostrova", "as analyst");
        var answer = joinsBy(StaffMailbox.linkIn(mail));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(olga.opens(TEAM).text()).contains(ravi).doesNotContain("Open invitations");
    }

    @Test
    void the_mailed_link_and_the_shown_one_are_the_same_invitation() {
        var shown = invites();
        var mailed = StaffMailbox.linkTo(ravi);
        assertThat(mailed).isNotEqualTo(shown);

        joinsBy(shown);

        assertThat(PortalVisitor.stranger().gets(mailed).statusCode()).isEqualTo(410);
        assertThat(joinsBy(mailed).statusCode()).isEqualTo(410);
    }

    @Test
    void withdrawing_ends_the_mailed_link_too() {
        invites();
        var mailed = StaffMailbox.linkTo(ravi);

        olga.posts(olga.opens(TEAM).select("form[action$=/withdrawal]").attr("action"));

        assertThat(PortalVisitor.stranger().gets(mailed).statusCode()).isEqualTo(410);
    }

    @Test
    void no_page_shows_the_mail_because_its_link_opens_an_account() {
        invites();
        StaffMailbox.mailTo(ravi);

        assertThat(olga.opens("/portal/messages").select("tbody tr")).isEmpty();
        assertThat(olga.opens(TEAM).text()).contains("Not mailed");
    }

    @Test
    void what_is_no_address_is_not_mailed() {
        var before = StaffMailbox.files().count();

        olga.posts(TEAM + "/invitations", "email", "a@b.example\r\nBcc: x@evil.example", "role", "ADMIN");
        olga.posts(TEAM + "/invitations", "email", ravi, "role", "GOD");
        invites();

        Eventually.get(() -> StaffMailbox.allTo(ravi).size(), found -> found > 0);
        assertThat(StaffMailbox.files().count()).isEqualTo(before + 1);
    }

    /** @return the path of the link that is shown */
    private String invites() {
        var answer = olga.posts(TEAM + "/invitations", "email", ravi, "role", "ANALYST");
        return olga.read(answer).select("#invitation-link").val().replaceFirst("^https?://[^/]+", "");
    }

    private static Response joinsBy(String link) {
        return PortalVisitor.stranger().posts(link, "name", "Ravi Rao", "password", PASSWORD);
    }
}
