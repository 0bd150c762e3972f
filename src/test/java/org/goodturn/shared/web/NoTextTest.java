package org.goodturn.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.goodturn.support.ApiClient;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoTextTest {

    @Inject
    BikeShop shops;

    @Test
    void asking_for_what_no_text_can_be_is_the_askers_mistake() {
        var shop = new ApiClient(shops.secretKey(shops.open()));

        for (var path :
                new String[] {"/api/v1/people?email={x}", "/api/v1/referrals?campaign_id={x}", "/api/v1/events/{x}"}) {
            var answer = shop.gets(path, "a\u0000b");
            assertThat(answer.statusCode()).as(path).isEqualTo(400);
            assertThat(answer.jsonPath().getString("code")).isEqualTo("bad_request");
        }
    }
}
