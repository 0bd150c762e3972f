package org.goodturn.shared.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.AgroalConnectionPoolConfiguration;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.goodturn.event.Event;
import org.goodturn.merchant.Role;
import org.goodturn.person.Person;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Chromium;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When every connection to the database is in use: everybody is told to come back, and nothing is half done. */
@QuarkusTest
class NoDatabaseTest {

    private static final int ALL = 16;
    private static final String EVENT = "{\"event_name\": \"x\", \"data\": {\"email\": \"finn@example.org\"}}";

    @Inject
    AgroalDataSource database;

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private final List<Connection> taken = new ArrayList<>();
    private Duration usual;

    @BeforeEach
    void waitBriefly() {
        usual = pool().acquisitionTimeout();
        pool().setAcquisitionTimeout(Duration.ofMillis(500));
    }

    @AfterEach
    void giveBack() throws SQLException {
        pool().setAcquisitionTimeout(usual);
        for (var connection : taken) {
            connection.close();
        }
        taken.clear();
    }

    @Test
    void everybody_is_asked_to_come_back() throws SQLException {
        var shop = shops.open();
        var server = new ApiClient(shops.secretKey(shop));
        var owner = fixture.signedIn(shop.merchantId(), Role.OWNER);
        owner.opens("/portal/account");
        server.posts("/api/v1/events", EVENT).then().statusCode(200);
        takeAll();

        var event = inBackground(() -> server.posts("/api/v1/events", EVENT));
        var list = inBackground(() -> server.gets("/api/v1/people"));
        var page = inBackground(() -> owner.gets("/portal/people"));
        var form = inBackground(() -> owner.posts("/portal/account/name", "name", "Olga"));
        var share = inBackground(() -> given().header("Host", shop.host()).get("/share/" + shop.campaign()));
        var enrolment = inBackground(() -> given().header("Host", shop.host())
                .formParam("email", "maria@example.com")
                .post("/share/" + shop.campaign()));

        assertIsProblem(event.join());
        assertIsProblem(list.join());
        assertIsPage(page.join());
        assertIsPage(form.join());
        assertIsPage(share.join());
        assertIsPage(enrolment.join());

        giveBack();
        assertThat(owner.opens("/portal/account").select("input[name=name]").val())
                .isEqualTo("Olga Ostrova");
        assertThat(addresses(shop)).containsExactly("finn@example.org");
        assertThat(shops.<Long>as(shop.merchantId(), () -> Event.count())).isEqualTo(1);
    }

    @Test
    void who_spreads_the_load_is_told_that_this_process_cannot_work_and_need_not_be_ended() throws SQLException {
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
        takeAll();

        assertThat(inBackground(() -> given().get("/q/health/ready")).join().statusCode())
                .isEqualTo(503);
        assertThat(inBackground(() -> given().get("/q/health/live")).join().statusCode())
                .isEqualTo(200);

        giveBack();
        assertThat(given().get("/q/health/ready").statusCode()).isEqualTo(200);
    }

    @Test
    void the_page_that_says_so_needs_no_database_itself() throws SQLException {
        var owner = fixture.signedIn(shops.open().merchantId(), Role.OWNER);
        owner.opens("/portal/account");
        takeAll();

        Chromium.inEveryLook(window -> {
            owner.takesOver(window);
            assertThat(window.opens(owner.address("/portal/people")).status()).isEqualTo(503);
            window.showsRefusal("portal/error-503");
        });
    }

    private List<String> addresses(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Person.<Person>listAll().stream()
                .map(person -> person.email().value())
                .toList());
    }

    private AgroalConnectionPoolConfiguration pool() {
        return database.getConfiguration().connectionPoolConfiguration();
    }

    /** Some may be in use elsewhere for a moment: whatever comes back is taken, too. */
    private void takeAll() {
        for (int i = 0; i < ALL; i++) {
            taken.add(Eventually.present(this::oneMore));
        }
    }

    private Optional<Connection> oneMore() {
        try {
            return Optional.of(database.getConnection());
        } catch (SQLException noneFree) {
            return Optional.empty();
        }
    }

    private static CompletableFuture<Response> inBackground(Supplier<Response> request) {
        return CompletableFuture.supplyAsync(request, task -> Thread.ofVirtual().start(task));
    }

    private static void assertIsProblem(Response answer) {
        assertAsksToComeBack(answer);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("code")).isEqualTo("overloaded");
    }

    private static void assertIsPage(Response answer) {
        assertAsksToComeBack(answer);
        assertThat(Jsoup.parse(answer.asString()).select("main a[href]")).isNotEmpty();
    }

    private static void assertAsksToComeBack(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }
}
