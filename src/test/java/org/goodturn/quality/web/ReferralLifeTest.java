package org.goodturn.quality.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.merchant.Role;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every move that a referral can make, from every state, as a shop's server makes it. */
@QuarkusTest
class ReferralLifeTest {

    private static final String FINN = "finn@example.org";

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    private BikeShop.Opened shop;
    private ApiClient server;
    private String code;

    @BeforeEach
    void maria_recommends() {
        shop = shops.open();
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, "maria@example.com");
    }

    @ParameterizedTest(name = "{0}: {1} leads to {2}, {3}")
    @CsvSource({
        "PENDING,   qualification, 200, QUALIFIED",
        "PENDING,   approval,      409, PENDING",
        "PENDING,   denial,        200, DENIED",
        "PENDING,   reopening,     409, PENDING",
        "PENDING,   registration,  200, QUALIFIED",
        "PENDING,   conversion,    200, APPROVED",
        "QUALIFIED, qualification, 409, QUALIFIED",
        "QUALIFIED, approval,      409, QUALIFIED",
        "QUALIFIED, denial,        200, DENIED",
        "QUALIFIED, reopening,     409, QUALIFIED",
        "QUALIFIED, registration,  200, QUALIFIED",
        "QUALIFIED, conversion,    200, APPROVED",
        "APPROVED,  qualification, 409, APPROVED",
        "APPROVED,  approval,      409, APPROVED",
        "APPROVED,  denial,        409, APPROVED",
        "APPROVED,  reopening,     409, APPROVED",
        "APPROVED,  registration,  200, APPROVED",
        "APPROVED,  conversion,    200, APPROVED",
        "DENIED,    qualification, 200, QUALIFIED",
        "LOST,      qualification, 409, DENIED",
        "LOST,      reopening,     200, QUALIFIED",
        "DENIED,    approval,      409, DENIED",
        "DENIED,    denial,        409, DENIED",
        "DENIED,    reopening,     200, PENDING",
        "DENIED,    registration,  200, DENIED",
        "DENIED,    conversion,    200, DENIED",
        "REVIEW,    qualification, 409, PENDING",
        "REVIEW,    approval,      200, APPROVED",
        "REVIEW,    denial,        200, DENIED",
        "REVIEW,    reopening,     409, PENDING",
        "REVIEW,    registration,  200, PENDING",
        "REVIEW,    conversion,    200, PENDING",
        "CERTAIN,   qualification, 409, DENIED",
        "CERTAIN,   approval,      409, DENIED",
        "CERTAIN,   denial,        409, DENIED",
        "CERTAIN,   reopening,     409, DENIED"
    })
    void from_every_state_each_move_leads_where_it_may(String from, String move, int status, String to) {
        comesTo(from);

        assertThat(moves(move)).isEqualTo(status);
        assertThat(referral().getString("state")).isEqualTo(to);
    }

    @Test
    void an_order_passes_through_qualified_and_earns_what_is_promised_for_it() {
        shop = shops.open(terms -> {
            var advocate = terms.advocate();
            return terms.withRewards(
                    terms.friend(),
                    new RewardTerms(
                            RewardTerms.Trigger.REGISTRATION, advocate.value(), advocate.holdDays(), advocate.pool()));
        });
        server = new ApiClient(shops.secretKey(shop));
        code = shops.advocate(shop, "maria@example.com");
        comesTo("APPROVED");

        assertThat(referral().<String>getList("history.state")).containsExactly("PENDING", "QUALIFIED", "APPROVED");
        assertThat(advocatesRewards()).isEqualTo(1);
        moves("registration");
        assertThat(advocatesRewards()).isEqualTo(1);
        assertThat(referral().getString("state")).isEqualTo("APPROVED");
    }

    @Test
    void what_was_denied_comes_back_to_where_it_was_and_earns_nothing_twice() {
        comesTo("QUALIFIED");
        moves("denial");
        moves("reopening");

        assertThat(referral().getString("state")).isEqualTo("QUALIFIED");
        assertThat(moves("qualification")).isEqualTo(409);
        assertThat(moves("approval")).isEqualTo(200);
        assertThat(referral().<String>getList("history.state"))
                .containsExactly("PENDING", "QUALIFIED", "DENIED", "QUALIFIED", "QUALIFIED");
    }

    @Test
    void what_happened_while_it_was_denied_counts_once_it_is_qualified_after_all() {
        comesTo("DENIED");
        moves("conversion");
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        var page = "/portal/referrals/" + referral().getString("referral_id");
        assertThat(sam.opens(page).select("button[formaction$=/qualification]")).hasSize(1);

        sam.posts(page + "/qualification", "reason", "We spoke again");

        assertThat(referral().getString("state")).isEqualTo("APPROVED");
        assertThat(referral().<String>getList("history.state"))
                .containsExactly("PENDING", "DENIED", "PENDING", "QUALIFIED", "APPROVED");
    }

    @Test
    void a_colleague_qualifies_a_lead_on_its_page() {
        comesTo("PENDING");
        var sam = fixture.signedIn(shop.merchantId(), Role.SUPPORT);
        var page = "/portal/referrals/" + referral().getString("referral_id");
        assertThat(sam.opens(page).select("button[formaction$=/qualification]")).hasSize(1);

        assertThat(sam.posts(page + "/qualification", "reason", "We spoke").statusCode())
                .isEqualTo(303);

        assertThat(referral().getString("state")).isEqualTo("QUALIFIED");
        assertThat(sam.opens(page).select("button[formaction$=/qualification]")).isEmpty();
    }

    private void comesTo(String state) {
        if (state.equals("CERTAIN")) {
            shops.claims(shop, "maria+2@example.com", code);
            return;
        }
        shops.claims(shop, FINN, code);
        switch (state) {
            case "QUALIFIED" -> moves("registration");
            case "APPROVED" -> moves("conversion");
            case "DENIED" -> moves("denial");
            case "LOST" -> {
                moves("registration");
                moves("denial");
            }
            case "REVIEW" -> tells("conversion", Map.of("user_agent", "curl/8", "partner_conversion_id", "1"));
            default -> assertThat(state).isEqualTo("PENDING");
        }
    }

    private int moves(String move) {
        if (List.of("registration", "conversion").contains(move)) {
            tells(move, Map.of());
            return 200;
        }
        return server.posts(
                        "/api/v1/referrals/" + referral().getString("referral_id") + "/" + move,
                        "{\"reason\": \"because\"}")
                .statusCode();
    }

    private void tells(String name, Map<String, String> said) {
        var data = new HashMap<>(said);
        data.put("email", FINN);
        data.put("cart_value", "99.90");
        server.outcome(shops.sends(shop, name, data).eventId());
    }

    private JsonPath referral() {
        var id = server.gets("/api/v1/referrals").jsonPath().getString("data[0].referral_id");
        return server.gets("/api/v1/referrals/{referral}", id).jsonPath();
    }

    private int advocatesRewards() {
        return server.gets("/api/v1/rewards?role=advocate")
                .jsonPath()
                .getList("data")
                .size();
    }
}
