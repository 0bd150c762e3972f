package org.goodturn.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import org.goodturn.merchant.Role;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The past of a new demonstration is told while its pages are used already. */
@QuarkusTest
@TestProfile(WithDemo.class)
class BackgroundTest {

    @Inject
    DemoFile file;

    @Inject
    DemoStart start;

    @Inject
    DemoRemoval removal;

    @Inject
    Demonstrations demonstrations;

    @Inject
    Tenancy tenancy;

    @Inject
    MerchantFixture fixture;

    @BeforeEach
    void a_new_demonstration() throws SQLException {
        tenancy.as(merchant(), () -> removal.remove(Instant.now()));
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute("delete from demo");
        }
        start.start(new StartupEvent());
    }

    @Test
    void nobody_has_to_wait_for_its_past() {
        var olga = fixture.signedIn(merchant(), Role.OWNER);

        assertThat(given().get("/demo-shop").statusCode()).isEqualTo(200);
        assertThat(file.read()).isPresent();
        olga.opens("/portal");
        olga.opens("/portal/referrals");

        var told = told();
        Eventually.get(this::told, later -> later > told);
    }

    private int told() {
        return demonstrations.known().orElseThrow().told();
    }

    private long merchant() {
        return demonstrations.known().orElseThrow().merchant();
    }
}
