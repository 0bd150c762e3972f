package org.goodturn.person;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.goodturn.support.ApiClient;
import org.goodturn.support.AtOnce;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class PeopleTest {

    @Inject
    BikeShop shops;

    @ParameterizedTest
    @ValueSource(strings = {"email", "partner_user_id"})
    void who_arrives_many_times_at_once_is_one_person(String key) throws InterruptedException {
        var shop = shops.open();
        var server = new ApiClient(shops.secretKey(shop));
        var visited = "{\"event_name\": \"visited\", \"data\": {\"%s\": \"finn@example.org\"}}".formatted(key);

        var persons = AtOnce.times(
                40, i -> server.posts("/api/v1/events", visited).jsonPath().getString("person_id"));

        assertThat(persons).hasSize(40).doesNotContainNull();
        assertThat(persons.stream().distinct()).hasSize(1);
        assertThat(shops.as(shop.merchantId(), () -> Person.count())).isEqualTo(1);
    }

    @Test
    void two_addresses_are_two_people_although_the_shop_gives_them_one_id() {
        var shop = shops.open();

        var finn = shops.sends(shop, "visited", Map.of("email", "finn@example.org", "partner_user_id", "c-1"));
        var fay = shops.sends(shop, "visited", Map.of("email", "fay@example.org", "partner_user_id", "c-1"));

        assertThat(List.of(finn.personId(), fay.personId())).doesNotHaveDuplicates();
    }

    @Test
    void whoever_was_told_of_with_both_ids_is_found_by_the_shops_id_from_then_on() {
        var shop = shops.open();
        var friend = shops.sends(shop, "visited", Map.of("email", "finn@example.org"))
                .personId();

        shops.sends(shop, "identify", Map.of("email", "finn@example.org", "partner_user_id", "c-7"));
        var later = shops.sends(shop, "conversion", Map.of("partner_user_id", "c-7"));

        assertThat(later.personId()).isEqualTo(friend);
        assertThat(shops.as(shop.merchantId(), () -> Person.count())).isEqualTo(1);
    }

    @Test
    void who_names_nobody_is_nobody() {
        assertThat(shops.sends(shops.open(), "visited", Map.of("color", "red")).personId())
                .isNull();
    }
}
