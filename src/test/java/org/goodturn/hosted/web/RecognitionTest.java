package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.goodturn.support.PortalVisitor;
import org.goodturn.support.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * An order leads back to the advocate without a click: by e-mail, by account, and under the terms that the friend saw.
 */
@QuarkusTest
class RecognitionTest {

    private static final String FINN = "finn@example.org";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private Visit visit;
    private ApiClient server;
    private String marias;

    @BeforeEach
    void maria_recommends() {
        shop = shops.open();
        visit = new Visit(shop.host());
        server = new ApiClient(shops.secretKey(shop));
        marias = shops.advocate(shop, "maria@example.com");
    }

    @Test
    void an_order_from_an_address_that_an_advocate_named_is_recognised_and_the_address_not_kept() {
        var page = Visit.page(visit.sends(personal() + "/recipients", Map.of("email", "Finn.Fiets@gmail.com")));
        assertThat(page.select("#told-note").text()).isEqualTo("Thank you. If they buy, it counts for you.");
        assertThat(dump()).doesNotContainIgnoringCase("fiets");

        orders(Map.of("email", "finnfiets+bikes@gmail.com"));

        assertThat(referral()).containsEntry("evidence", "email_match").containsEntry("state", "APPROVED");
        assertThat(why()).contains("the advocate had recommended it to this e-mail");
    }

    @Test
    void an_address_that_was_named_leads_to_whom_its_owner_turned_out_to_be() {
        visit.sends(personal() + "/recipients", Map.of("email", "finn@old.example"));
        server.outcome(shops.sends(shop, "signed_in", Map.of("email", "finn@old.example"))
                .eventId());
        server.outcome(shops.sends(shop, "signed_in", Map.of("email", FINN)).eventId());
        server.posts(
                        "/api/v1/people/" + person(FINN) + "/merges",
                        "{\"person_id\": \"%s\", \"reason\": \"Moved\"}".formatted(person("finn@old.example")))
                .then()
                .statusCode(200);

        orders(Map.of("email", FINN));

        assertThat(referral()).containsEntry("evidence", "email_match").containsEntry("state", "APPROVED");
    }

    private String person(String email) {
        return server.gets("/api/v1/people?email=" + email).jsonPath().getString("data[0].person_id");
    }

    @Test
    void a_server_tells_of_a_share_by_mail() {
        var told = server.posts(
                "/api/v1/shares",
                "{\"advocate_code\": \"%s\", \"channel\": \"email\", \"friend_email\": \"%s\"}"
                        .formatted(marias, FINN));
        assertThat(told.statusCode()).isEqualTo(201);
        assertThat(told.jsonPath().getString("channel")).isEqualTo("email");

        orders(Map.of("email", FINN));

        assertThat(referral()).containsEntry("evidence", "email_match");
    }

    @Test
    void who_used_a_code_was_brought_by_its_advocate_whoever_wrote_to_them() {
        visit.sends(personal() + "/recipients", Map.of("email", FINN));
        var omars = shops.advocate(shop, "omar@example.com");

        orders(Map.of("email", FINN, "advocate_code", omars));

        assertThat(referral()).containsEntry("evidence", "advocate_code");
        assertThat(why()).contains("Another advocate came second: the advocate had recommended it to this e-mail.");
    }

    @Test
    void a_shop_names_the_advocate_by_its_own_id() {
        server.outcome(shops.sends(shop, "identify", Map.of("email", "maria@example.com", "partner_user_id", "c-maria"))
                .eventId());

        orders(Map.of("email", FINN, "advocate_partner_user_id", "c-maria"));

        assertThat(referral()).containsEntry("evidence", "account").containsEntry("state", "APPROVED");
    }

    @Test
    void nobody_names_the_whole_town() {
        for (int i = 0; i < 50; i++) {
            visit.sends(personal() + "/recipients", Map.of("email", "friend" + i + "@example.org"));
        }

        assertThat(visit.sends(personal() + "/recipients", Map.of("email", FINN))
                        .statusCode())
                .isEqualTo(429);
        assertThat(server.posts("/api/v1/shares", "{\"advocate_code\": \"00000000\"}")
                        .jsonPath()
                        .getMap("fields"))
                .containsKey("advocate_code");
        assertThat(visit.sends(personal() + "/recipients", Map.of("email", "finn@"))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void a_friend_keeps_the_version_under_which_they_clicked() {
        var landed = Visit.pathOf(visit.opens("/r/" + marias).header("Location"));
        var click = landed.substring(landed.indexOf("clk_"));
        var owner = fixture.signedIn(shop.merchantId(), Role.OWNER);
        var path = "/portal/campaigns/" + shop.campaign();
        owner.posts(path + "/offer", offer(owner, path, "advocateWorth", "99"));
        assertThat(owner.posts(path + "/publication").statusCode()).isEqualTo(303);

        orders(Map.of("email", FINN, "click_id", click));
        var rewards = Eventually.get(
                () -> server.gets("/api/v1/rewards?role=advocate").jsonPath(),
                found -> !found.getList("data").isEmpty());

        assertThat(rewards.getString("data[0].amount.value")).isEqualTo("20.00");
        var id = (String) referral().get("referral_id");
        assertThat(owner.opens("/portal/referrals/" + id).text()).contains("version 1, which the friend saw");
        assertThat(why()).contains("(version 1)");

        server.outcome(shops.sends(
                        shop,
                        "conversion",
                        Map.of(
                                "email", "ada@example.org",
                                "partner_conversion_id", "1002",
                                "advocate_code", marias,
                                "cart_value", "99.90"))
                .eventId());
        assertThat(server.gets("/api/v1/rewards?role=advocate").jsonPath().getString("data[0].amount.value"))
                .isEqualTo("99.00");
    }

    private static String[] offer(PortalVisitor owner, String path, String changed, String to) {
        var fields = new ArrayList<String>();
        owner.opens(path + "/offer").select("#offer [name]").stream()
                .filter(field -> !field.attr("name").equals("csrf"))
                .forEach(field -> {
                    var value = field.tagName().equals("select")
                            ? field.select("option[selected]").val()
                            : field.val();
                    fields.addAll(List.of(field.attr("name"), field.attr("name").equals(changed) ? to : value));
                });
        return fields.toArray(String[]::new);
    }

    private String personal() {
        return "/share/" + shop.campaign() + "/" + marias;
    }

    private void orders(Map<String, String> who) {
        var data = new java.util.HashMap<>(who);
        data.put("partner_conversion_id", "1001");
        data.put("cart_value", "99.90");
        server.outcome(shops.sends(shop, "conversion", data).eventId());
    }

    private Map<String, Object> referral() {
        return server.gets("/api/v1/referrals")
                .jsonPath()
                .<Map<String, Object>>getList("data")
                .getFirst();
    }

    private String why() {
        return server.gets("/api/v1/why?order=1001").asString();
    }

    private String dump() {
        try (var connection = TestDatabase.asSuperuser();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select string_agg(r::text, ' ') || (select coalesce(string_agg(e::text, ' '), '')"
                                        + " from event e) || (select coalesce(string_agg(p::text, ' '), '') from person p)"
                                        + " from recipient r")) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
