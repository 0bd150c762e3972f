package org.goodturn.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has been in the advocate's account is the advocate, also where the order does not say so. */
@QuarkusTest
class AccountsTest {

    private static final String MARIA = "maria@example.com";
    private static final String FINN = "finn@example.org";

    @Inject
    BikeShop shops;

    private ApiClient server;
    private BikeShop.Opened shop;

    @BeforeEach
    void maria_has_an_account_and_recommends() {
        shop = shops.open();
        server = new ApiClient(shops.secretKey(shop));
        tells("identify", "\"email\": \"" + MARIA + "\", \"partner_user_id\": \"c-maria\"");
    }

    @Test
    void an_account_that_was_named_before_the_claim_counts_when_the_order_names_none() {
        tells("signed_in", "\"email\": \"" + FINN + "\", \"partner_user_id\": \"c-maria\"");

        brings(FINN);

        assertThat(order(FINN)).contains("self_referral");
        assertThat(state(FINN)).isEqualTo("DENIED");
    }

    @Test
    void an_account_that_was_named_before_it_was_the_advocates_counts_too() {
        tells("identify", "\"email\": \"" + FINN + "\", \"partner_user_id\": \"c-finn\"");
        tells("signed_in", "\"email\": \"" + FINN + "\", \"partner_user_id\": \"c-omar\"");
        tells("identify", "\"email\": \"omar@example.com\", \"partner_user_id\": \"c-omar\"");

        shops.claims(shop, FINN, shops.advocate(shop, "omar@example.com"));

        assertThat(order(FINN)).contains("self_referral");
    }

    @Test
    void an_account_of_somebody_else_says_nothing() {
        tells("signed_in", "\"email\": \"" + FINN + "\", \"partner_user_id\": \"c-finn\"");
        tells("signed_in", "\"email\": \"jo@example.org\", \"partner_user_id\": \"c-maria\"");

        brings(FINN);

        assertThat(order(FINN)).doesNotContain("self_referral");
        assertThat(state(FINN)).isEqualTo("APPROVED");
    }

    private void brings(String friend) {
        shops.claims(shop, friend, shops.advocate(shop, MARIA));
    }

    private String order(String friend) {
        return tells(
                "conversion",
                "\"email\": \"" + friend + "\", \"partner_conversion_id\": \"1\", \"cart_value\": \"99.90\"");
    }

    /** @return the reasons */
    private String tells(String name, String data) {
        return server.posts("/api/v1/events?wait=true", "{\"event_name\": \"" + name + "\", \"data\": {" + data + "}}")
                .jsonPath()
                .getList("reasons.code")
                .toString();
    }

    private String state(String friend) {
        return server.gets("/api/v1/referrals?email=" + friend).jsonPath().getString("data[0].state");
    }
}
