package org.goodturn.hosted.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.mail.Message;
import org.goodturn.reward.Reward;
import org.goodturn.shared.text.DayInWords;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class OfferPagesTest {

    @Inject
    BikeShop shops;

    private BikeShop.Opened shop;
    private Visit friend;

    @BeforeEach
    void open() {
        shop = shops.open();
        friend = new Visit(shop.host());
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
    }

    @Test
    void the_page_of_an_offer_can_be_opened_again_and_is_kept_nowhere() {
        var offer = "/offer/" + reward(Role.FRIEND).publicId();

        assertThat(Visit.page(friend.opens(offer)).select("code").text())
                .isEqualTo(reward(Role.FRIEND).code());
        assertThat(friend.opens(offer).header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void a_code_that_expires_says_until_when_on_the_page_and_in_the_mail() {
        shop = shops.open(terms -> terms.withRewards(expiringIn30Days(terms.friend()), terms.advocate()));
        friend = new Visit(shop.host());
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var until = "Valid until " + DayInWords.of(reward(Role.FRIEND).expiresAt(), ZoneOffset.UTC, Locale.ENGLISH);

        assertThat(Visit.page(friend.opens("/offer/" + reward(Role.FRIEND).publicId()))
                        .text())
                .contains(until);
        assertThat(shops.as(
                        shop.merchantId(),
                        () -> Message.<Message>listAll().getFirst().plain()))
                .contains(until);
    }

    private static RewardTerms expiringIn30Days(RewardTerms plain) {
        return new RewardTerms(
                plain.trigger(), null, plain.value(), plain.holdDays(), null, plain.pool(), null, null, null, 30, null);
    }

    @Test
    void an_advocates_reward_is_not_shown_here() {
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1", "cart_value", "9.90"));
        var reward = Eventually.get(() -> reward(Role.ADVOCATE), java.util.Objects::nonNull);

        assertThat(friend.opens("/offer/" + reward.publicId()).statusCode()).isEqualTo(404);
    }

    @Test
    void another_merchants_offer_is_unknown_here() {
        var other = new Visit(shops.open().host());

        assertThat(other.opens("/offer/" + reward(Role.FRIEND).publicId()).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"rwd_00000000000000000000", "rwd_", "x", "%00", "rwd_0000000000000000000%27", "..%2f..%2fetc"})
    void what_is_no_offer_is_unknown(String id) {
        assertThat(friend.opens("/offer/" + id).statusCode()).isEqualTo(404);
    }

    private Reward reward(Role role) {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll().stream()
                .filter(reward -> reward.role() == role)
                .findFirst()
                .orElse(null));
    }
}
