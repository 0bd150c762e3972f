package org.goodturn.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.staff.Staff;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithDemo.class)
class DemoRemovalTest {

    @Inject
    DemoFile file;

    @Inject
    DemoStart start;

    @Inject
    DemoRemoval removal;

    @Inject
    Demonstrations demonstrations;

    @Inject
    StaffDirectory staff;

    @Inject
    BikeShop shops;

    @Inject
    Tenancy tenancy;

    @Inject
    MerchantFixture fixture;

    /** What a test took away is there again for the next one. */
    @AfterEach
    void openAgain() throws Exception {
        if (demonstrations.known().orElseThrow().isRemoved()) {
            try (var connection = TestDatabase.asSuperuser();
                    var statement = connection.createStatement()) {
                statement.execute("delete from demo");
            }
            start.start(new StartupEvent());
        }
    }

    @Test
    void whoever_owns_it_removes_it_in_the_portal_after_being_asked() {
        var merchant = merchant();
        var olga = fixture.signedIn(
                shops.<Staff>as(merchant, () -> staff.of(DemoStaff.OLGA.email()).orElseThrow()));
        var settings = olga.opens("/portal/settings");
        var question = settings.select("#demo a").attr("href");
        var form = olga.opens(question).select("main form").first();

        var answer = olga.posts(form.attr("action"));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(file.read()).isEmpty();
        olga.gets("/portal").then().statusCode(302);
        given().get(answer.header("Location")).then().statusCode(200).body(containsString("demo data is removed"));
    }

    @Test
    void who_only_reads_reports_cannot_remove_it() {
        var ravi = fixture.signedIn(shops.<Staff>as(
                merchant(), () -> staff.of(DemoStaff.RAVI.email()).orElseThrow()));

        ravi.posts("/portal/settings/demo/removal").then().statusCode(403);
        assertThat(file.read()).isPresent();
    }

    @Test
    void other_merchants_have_nothing_to_remove() {
        var other = fixture.signedIn(fixture.merchant("Trams & Co"), Role.OWNER);

        other.posts("/portal/settings/demo/removal").then().statusCode(404);
        assertThat(file.read()).isPresent();
    }

    @Test
    void once_removed_it_stays_away_with_everybody_in_it() {
        var merchant = merchant();

        tenancy.as(merchant, () -> removal.remove(Instant.now()));
        start.start(new StartupEvent());

        assertThat(file.read()).isEmpty();
        assertThat(file.path()).doesNotExist();
        assertThat(shops.<Merchant>as(merchant, () -> Merchant.of(merchant))).isNull();
        assertThat(shops.as(merchant, () -> staff.of(DemoStaff.RAVI.email()))).isEqualTo(Optional.empty());
        given().get("/demo-shop").then().statusCode(404);
    }

    private long merchant() {
        return demonstrations.known().orElseThrow().merchant();
    }
}
