package org.goodturn.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.environment.TestEnvironments;
import org.goodturn.merchant.staff.Colleagues;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EnvironmentPagesTest {

    @Inject
    MerchantFixture fixture;

    @Inject
    TestEnvironments tests;

    @Inject
    Colleagues colleagues;

    private MerchantFixture.Shop bikes;
    private PortalVisitor olga;

    @BeforeEach
    void olga_owns_a_shop() {
        bikes = fixture.merchant("Bikes & Co");
        olga = fixture.signedIn(bikes, Role.OWNER);
    }

    @Test
    void the_switch_leads_to_a_place_that_says_that_it_is_a_test() {
        assertThat(olga.opens("/portal").select(".band--test")).isEmpty();

        switchTo("test");

        var page = olga.opens("/portal/campaigns");
        assertThat(page.title()).startsWith("TEST");
        assertThat(page.select(".band--test").text()).contains("Nothing here reaches customers");
        assertThat(page.select(".environments [aria-pressed=true]").text()).isEqualTo("Test");
        assertThat(page.select("html").attr("data-environment")).isEqualTo("test");
    }

    @Test
    void one_comes_back_to_live_and_to_the_same_part_of_the_portal() {
        switchTo("test");

        var answer = olga.posts("/portal/account/environment", "environment", "live", "next", "/portal/people");

        assertThat(answer.header("Location")).endsWith("/portal/people");
        assertThat(olga.opens("/portal/people").select(".band--test")).isEmpty();
    }

    @Test
    void there_is_one_test_environment_however_often_one_switches() {
        switchTo("test");
        var first = test();
        switchTo("live");
        switchTo("test");

        assertThat(test()).isEqualTo(first);
    }

    @Test
    void it_is_no_merchant_of_its_own_to_choose() {
        switchTo("test");

        assertThat(olga.opens("/portal").select("[name=merchant]")).isEmpty();
    }

    @Test
    void staff_who_come_change_or_go_do_so_in_both() {
        switchTo("test");
        var sam = fixture.colleague(bikes.id(), Role.SUPPORT, "sam." + bikes.id() + "@shop.example", Optional.empty());
        assertThat(rolesInTest()).containsExactly(Role.OWNER, Role.SUPPORT);

        switchTo("live");
        olga.posts("/portal/settings/team/" + sam.publicId() + "/role", "role", "ANALYST");
        assertThat(rolesInTest()).containsExactly(Role.OWNER, Role.ANALYST);

        olga.posts("/portal/settings/team/" + sam.publicId() + "/removal");
        assertThat(rolesInTest()).containsExactly(Role.OWNER);
    }

    @Test
    void the_team_is_changed_in_live_only() {
        switchTo("test");

        var answer = olga.posts(
                "/portal/settings/team/invitations", "email", "new" + bikes.id() + "@shop.example", "role", "ANALYST");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(olga.opens("/portal/settings/team").select("form[action$=invitations]"))
                .isEmpty();
    }

    @Test
    void keys_of_the_test_environment_say_so() {
        switchTo("test");
        olga.posts("/portal/developers/tokens", "name", "Server", "kind", "SECRET", "origins", "");

        assertThat(olga.opens("/portal/developers").text()).contains("sk_test_");
    }

    @Test
    void the_button_moves_the_clock() {
        switchTo("test");

        var answer = olga.posts("/portal/test/clock", "advance", "P30D", "next", "/portal/rewards");

        assertThat(answer.header("Location")).endsWith("/portal/rewards");
        var page = olga.opens("/portal/rewards");
        assertThat(page.text()).contains("The clock is moved").contains("ahead of real time");
    }

    @Test
    void there_is_no_such_button_in_live_and_pressing_it_does_nothing() {
        assertThat(olga.opens("/portal").select("form[action='/portal/test/clock']"))
                .isEmpty();
        assertThat(olga.posts("/portal/test/clock", "advance", "P30D").statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_session_does_not_end_because_a_clock_was_moved() {
        switchTo("test");
        olga.posts("/portal/test/clock", "advance", "P1Y");

        assertThat(olga.opens("/portal/account").text()).contains("Test browser");
    }

    @Test
    void whoever_may_only_look_does_not_move_time() {
        var ravi = fixture.signedIn(bikes, Role.ANALYST);
        ravi.posts("/portal/account/environment", "environment", "test");

        assertThat(ravi.opens("/portal").select("form[action='/portal/test/clock']"))
                .isEmpty();
        assertThat(ravi.posts("/portal/test/clock", "advance", "P1D").statusCode())
                .isEqualTo(403);
    }

    private void switchTo(String environment) {
        assertThat(olga.posts("/portal/account/environment", "environment", environment)
                        .statusCode())
                .isEqualTo(303);
    }

    private long test() {
        return fixture.as(bikes, () -> tests.known().orElseThrow());
    }

    private java.util.List<Role> rolesInTest() {
        var there = new MerchantFixture.Shop(test(), "", "", "");
        return fixture.as(there, () -> colleagues.all().stream()
                .map(colleague -> colleague.role())
                .toList());
    }
}
