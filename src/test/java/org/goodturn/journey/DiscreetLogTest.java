package org.goodturn.journey;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Map;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.mail.Message;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.LogBook;
import org.goodturn.support.MailServer;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.goodturn.support.WithMailServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever happens to people whose addresses and names hold one word: it does not get into the log. */
@QuarkusTest
@TestProfile(WithMailServer.class)
class DiscreetLogTest {

    private static final String WORD = "canary";
    private static final String FINN = "finn@canary.example";
    private static final String MARIA = "maria@canary.example";
    private static final String COLLEAGUE = "lea@canary.example";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private MailServer mail;
    private LogBook log;
    private BikeShop.Opened shop;

    @BeforeEach
    void open() throws InterruptedException {
        mail = new MailServer();
        shop = shops.open();
        log = new LogBook();
    }

    @AfterEach
    void close() {
        log.close();
        mail.close();
        change("alter table person drop constraint if exists no_such_name");
        change("alter table person drop constraint if exists no_such_person");
    }

    @Test
    void of_people_who_share_claim_buy_and_are_looked_for() {
        var api = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        var bought = api.posts("/api/v1/events", event("conversion", FINN)).jsonPath();
        api.outcome(bought.getString("event_id"));
        Eventually.get(() -> mail.receivedFor(MARIA), received -> !received.isEmpty());

        api.posts("/api/v1/events", event("conversion", "not an address of a canary"));
        api.posts("/v3/" + shop.campaign() + "/referrals", "{\"email\": \"canary\", \"first_name\": 7}");
        given().header("Host", shop.host()).formParam("email", "no@canary@").post("/share/" + shop.campaign());
        given().get("/canary?email=" + FINN);
        fixture.signedIn(shop.merchantId(), Role.SUPPORT).opens("/portal/people?q=" + FINN);
        PortalVisitor.stranger().posts("/login", "email", FINN, "password", "the canary sings");

        assertThat(log.entries())
                .noneMatch(entry -> entry.toLowerCase(Locale.ROOT).contains(WORD));
    }

    @Test
    void of_people_whom_the_mail_server_does_not_know() {
        mail.forgets(FINN);
        mail.forgets(COLLEAGUE);
        shops.claims(shop, FINN, shops.advocate(shop, MARIA));
        Eventually.present(() -> shops.as(shop.merchantId(), () -> Message.<Message>findAll().stream()
                .filter(message -> message.problem() != null)
                .findFirst()));
        tries("send-mail");

        fixture.signedIn(shop.merchantId(), Role.OWNER)
                .posts("/portal/settings/team/invitations", "email", COLLEAGUE, "role", "ANALYST");
        tries("mail-invitation");

        assertThat(log.entries())
                .anyMatch(entry -> entry.contains("did not take a mail to staff"))
                .noneMatch(entry -> entry.toLowerCase(Locale.ROOT).contains(WORD));
    }

    /** The database refuses rows, and tells the application which. */
    @Test
    void of_people_whom_the_database_refuses() {
        change("alter table person add constraint no_such_name check (first_name <> 'Canary') not valid");
        change("alter table person add constraint no_such_person check (email <> '%s') not valid".formatted(MARIA));
        var told = shops.sends(shop, "registration", Map.of("email", FINN, "first_name", "Canary"));
        var parked = Eventually.present(() -> {
            change("update event_queue set attempts = greatest(attempts, 6), due_at = now() where merchant_id = "
                    + shop.merchantId());
            return shops.as(shop.merchantId(), () -> Event.of(told.eventId()).flatMap(EventResult::of));
        });
        new ApiClient(shops.secretKey(shop)).posts("/api/v1/events", event("registration", MARIA));
        given().header("Host", shop.host()).formParam("email", MARIA).post("/share/" + shop.campaign());

        assertThat(parked.state()).isEqualTo(EventResult.State.PARKED);
        assertThat(log.entries())
                .anyMatch(entry -> entry.contains("is parked") && entry.contains("no_such_name"))
                .anyMatch(entry -> entry.contains("no_such_person"))
                .noneMatch(entry -> entry.toLowerCase(Locale.ROOT).contains(WORD));
    }

    /** Waits until the job has failed, and what it threw is logged. */
    private void tries(String job) {
        Eventually.get(log::entries, entries -> entries.stream().anyMatch(entry -> entry.contains(job)));
    }

    private static String event(String name, String email) {
        return """
                {"event_name": "%s", "data": {"email": "%s", "first_name": "Canary", "partner_conversion_id": "1001",
                 "cart_value": "99.90", "currency": "EUR"}}""".formatted(name, email);
    }

    private static void change(String sql) {
        try (var connection = TestDatabase.asSuperuser();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException failure) {
            throw new IllegalStateException(sql, failure);
        }
    }
}
