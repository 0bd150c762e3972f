package org.goodturn.merchant.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.ProgramDomain;
import org.goodturn.merchant.Role;
import org.goodturn.shared.id.PublicId;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.MerchantFixture.Shop;
import org.goodturn.support.PortalVisitor;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SettingsPagesTest {

    private static final String DOMAINS = "/portal/settings/domains";

    @Inject
    MerchantFixture fixture;

    private Shop bikes;
    private PortalVisitor olga;

    @BeforeEach
    void sign_in() {
        bikes = fixture.merchant("Bikes & Co");
        olga = fixture.signedIn(bikes, Role.OWNER);
        olga.opens("/portal/settings");
    }

    @Test
    void the_merchant_is_changed_and_shown_everywhere() {
        var answer = olga.posts(
                "/portal/settings",
                "name",
                "Bikes & More",
                "website",
                "bikes.example",
                "locale",
                "de",
                "time_zone",
                "Europe/Berlin");

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(olga.opens("/portal/settings").title()).contains("Bikes & More");
        assertThat(fixture.as(bikes, () -> Merchant.of(bikes.id()).website().value()))
                .isEqualTo("https://bikes.example");
    }

    @Test
    void what_is_wrong_stands_beside_its_field_with_what_was_typed() {
        var answer = olga.posts(
                "/portal/settings",
                "name",
                "",
                "website",
                "javascript:alert(1)",
                "locale",
                "xx",
                "time_zone",
                "Mars/Olympus");

        assertThat(answer.statusCode()).isEqualTo(422);
        var page = olga.read(answer);
        assertThat(page.select(".invalid-feedback")).hasSize(4);
        assertThat(page.selectFirst("#website").attr("value")).isEqualTo("javascript:alert(1)");
        assertThat(fixture.as(bikes, () -> Merchant.of(bikes.id()).name)).isEqualTo("Bikes & Co");
    }

    @Test
    void a_domain_is_added_made_default_and_the_old_one_removed() {
        var host = "share-" + PublicId.random(8) + ".example";

        assertThat(olga.posts(DOMAINS, "host", host.toUpperCase()).statusCode()).isEqualTo(303);
        assertThat(olga.posts(DOMAINS + "/" + domain(host).id + "/default").statusCode())
                .isEqualTo(303);
        assertThat(olga.posts(DOMAINS + "/" + domain(bikes.programDomain()).id + "/removal")
                        .statusCode())
                .isEqualTo(303);

        assertThat(fixture.as(bikes, ProgramDomain::all)).singleElement().matches(ProgramDomain::isDefault);
    }

    @Test
    void the_default_domain_stays() {
        var answer = olga.posts(DOMAINS + "/" + domain(bikes.programDomain()).id + "/removal");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(fixture.as(bikes, ProgramDomain::all)).hasSize(1);
    }

    @Test
    void a_host_belongs_to_one_merchant() {
        var boats = fixture.merchant("Boats & Co");

        assertThat(olga.posts(DOMAINS, "host", boats.programDomain()).statusCode())
                .isEqualTo(422);
        assertThat(olga.posts(DOMAINS, "host", "not a host").statusCode()).isEqualTo(422);
        assertThat(olga.posts(DOMAINS, "host", "http://x.example/").statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_local_name_is_not_called() {
        olga.posts(DOMAINS + "/" + domain(bikes.programDomain()).id + "/check");

        assertThat(olga.opens(DOMAINS).text()).contains("is a name inside a network");
    }

    @Test
    void others_look_and_strangers_do_not_even_that() {
        var ravi = fixture.signedIn(bikes, Role.ANALYST);
        var boats = fixture.signedIn(fixture.merchant("Boats & Co"), Role.OWNER);
        boats.opens(DOMAINS);

        assertThat(ravi.opens("/portal/settings").select("button:contains(Save)"))
                .isEmpty();
        assertThat(ravi.posts("/portal/settings", "name", "Ravi's").statusCode())
                .isEqualTo(403);
        assertThat(boats.posts(DOMAINS + "/" + domain(bikes.programDomain()).id + "/default")
                        .statusCode())
                .isEqualTo(404);
        assertThat(PortalVisitor.stranger().gets("/portal/settings").statusCode())
                .isEqualTo(302);
    }

    private ProgramDomain domain(String host) {
        return fixture.as(bikes, () -> ProgramDomain.all().stream()
                .filter(one -> one.host().equals(host))
                .findFirst()
                .orElseThrow());
    }
}
