package org.goodturn.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.staff.Password;
import org.goodturn.merchant.staff.StaffDirectory;
import org.goodturn.shared.tenancy.Tenancy;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithDemo.class)
class DemoTest {

    @Inject
    DemoFile file;

    @Inject
    DemoStart start;

    @Inject
    DemoRemoval removal;

    @Inject
    Demonstrations demonstrations;

    @Inject
    Directory directory;

    @Inject
    StaffDirectory staff;

    @Inject
    BikeShop shops;

    @Inject
    Tenancy tenancy;

    @Inject
    Clock clock;

    @Inject
    MerchantFixture fixture;

    @Test
    void the_file_holds_exactly_what_somebody_needs_and_only_for_its_owner() throws Exception {
        var json = new ObjectMapper().readTree(file.path().toFile());

        assertThat(json.fieldNames())
                .toIterable()
                .containsExactly(
                        "portal",
                        "email",
                        "password",
                        "merchant",
                        "campaign",
                        "programDomain",
                        "secretKey",
                        "publishableKey",
                        "shop",
                        "sharePage",
                        "testSecretKey",
                        "testCampaign");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.path())))
                .isEqualTo("rw-------");
    }

    @Test
    void what_it_says_opens_doors() {
        var access = file.read().orElseThrow();
        var olga = shops.as(merchant(), () -> staff.proven(DemoStaff.OLGA.email(), new Password(access.password())));

        assertThat(olga).isPresent();
        new ApiClient(access.secretKey()).gets("/api/v1/people").then().statusCode(200);
        assertThat(directory.grantOf(access.publishableKey()).orElseThrow().merchantId())
                .isEqualTo(merchant());
    }

    @Test
    void the_campaign_promises_ten_percent_and_twenty_euros() {
        shops.as(merchant(), () -> {
            var campaign = Campaign.of(file.read().orElseThrow().campaign()).orElseThrow();
            var terms = CampaignVersion.inForce(campaign).orElseThrow().terms();

            assertThat(terms.friend().value().plain()).isEqualTo("10 % off");
            assertThat(terms.friend().trigger()).isEqualTo(Trigger.CLAIM);
            assertThat(terms.advocate().value().plain()).isEqualTo("20 EUR");
            assertThat(terms.advocate().trigger()).isEqualTo(Trigger.CONVERSION);
            assertThat(terms.advocate().holdDays()).isZero();
            return null;
        });
    }

    @Test
    void the_test_campaign_keeps_the_advocate_waiting_until_returns_are_over() {
        var access = file.read().orElseThrow();
        var test = directory.grantOf(access.testSecretKey()).orElseThrow().merchantId();

        shops.as(test, () -> {
            var campaign = Campaign.of(access.testCampaign()).orElseThrow();
            var terms = CampaignVersion.inForce(campaign).orElseThrow().terms();

            assertThat(campaign.isOpen(Instant.now(clock))).isTrue();
            assertThat(terms.advocate().holdDays()).isEqualTo(5);
            assertThat(terms.advocate().trigger()).isEqualTo(Trigger.CONVERSION);
            return null;
        });
    }

    @Test
    void the_test_key_says_what_it_is_and_moves_the_clock() {
        var key = file.read().orElseThrow().testSecretKey();

        assertThat(key).startsWith("sk_test_");
        new ApiClient(key)
                .posts("/api/v1/test/clock", "{\"advance\": \"PT1H\"}")
                .then()
                .statusCode(200);
    }

    @Test
    void another_start_changes_nothing() {
        var before = file.read();

        start.start(new StartupEvent());

        assertThat(file.read()).isEqualTo(before);
    }

    @Test
    void a_lost_file_is_made_anew_and_the_old_keys_are_revoked() {
        var lost = file.read().orElseThrow();
        file.remove();

        start.start(new StartupEvent());

        var made = file.read().orElseThrow();
        assertThat(made.merchant()).isEqualTo(lost.merchant());
        assertThat(directory.grantOf(lost.secretKey())).isEmpty();
        assertThat(directory.grantOf(made.secretKey())).isPresent();
    }

    @Test
    void it_follows_the_installation_to_another_address() {
        shops.as(merchant(), () -> {
            var bikes = Merchant.of(merchant());
            bikes.moveTo(new WebUrl("http://old.example/demo-shop"), bikes.locale(), bikes.timeZone());
            return null;
        });

        start.start(new StartupEvent());

        var shop = file.read().orElseThrow().shop();
        assertThat(shops.<String>as(
                        merchant(), () -> Merchant.of(merchant()).website().value()))
                .isEqualTo(shop);
        given().get(shop).then().statusCode(200);
    }

    private long merchant() {
        return demonstrations.known().orElseThrow().merchant();
    }
}
