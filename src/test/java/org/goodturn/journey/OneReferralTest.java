package org.goodturn.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.event.Event;
import org.goodturn.event.EventResult;
import org.goodturn.mail.Message;
import org.goodturn.mail.MessageState;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.web.Cursor;
import org.goodturn.support.ApiClient;
import org.goodturn.support.AtOnce;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.Test;

@QuarkusTest
class OneReferralTest {

    @Inject
    BikeShop shops;

    @Test
    void a_friend_claims_and_buys_and_both_are_rewarded_once() {
        var shop = shops.open();
        var code = shops.advocate(shop, "maria@example.com");

        shops.claims(shop, "finn@example.org", code);
        var bought = buys(shop, "finn@example.org", "1001");

        assertThat(bought.state()).isEqualTo(EventResult.State.PROCESSED);
        assertThat(rewards(shop)).extracting(Reward::role).containsExactlyInAnyOrder(Role.FRIEND, Role.ADVOCATE);
        assertThat(rewards(shop)).allMatch(reward -> reward.code() != null);
        assertThat(referrals(shop)).singleElement().satisfies(referral -> {
            assertThat(referral.state()).isEqualTo(ReferralState.APPROVED);
            assertThat(referral.sale()).isEqualTo(Money.of(99_90, "EUR"));
        });
    }

    @Test
    void both_are_told_by_mail_and_then_their_rewards_are_sent() {
        var shop = shops.open();
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        buys(shop, "finn@example.org", "1001");

        Eventually.get(() -> rewards(shop), all -> all.stream().allMatch(reward -> reward.state() == RewardState.SENT));

        var messages = shops.as(shop.merchantId(), () -> Message.newestFirst(Cursor.START.at(), Long.MAX_VALUE, 10));
        assertThat(messages).hasSize(2).allMatch(message -> message.state() == MessageState.KEPT);
        assertThat(messages)
                .filteredOn(message -> message.recipient().value().equals("maria@example.com"))
                .singleElement()
                .satisfies(mail ->
                        assertThat(mail.plain()).contains(advocates(shop).code(), "€20"));
    }

    @Test
    void the_same_order_sent_twenty_times_at_once_is_one_conversion() throws InterruptedException {
        var shop = shops.open();
        var server = new ApiClient(shops.secretKey(shop));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));

        var sent = AtOnce.times(
                20, i -> server.posts("/api/v1/events", """
                {"event_name": "conversion",
                 "data": {"email": "finn@example.org", "partner_conversion_id": "1001", "cart_value": "99.90"}}""").jsonPath().getString("event_id"));

        assertThat(sent).hasSize(20).doesNotHaveDuplicates();
        var results = sent.stream().map(id -> result(shop, id).state()).toList();
        assertThat(results).filteredOn(EventResult.State.PROCESSED::equals).hasSize(1);
        assertThat(results).filteredOn(EventResult.State.DUPLICATE::equals).hasSize(19);
        assertThat(referrals(shop)).singleElement().satisfies(referral -> {
            assertThat(referral.state()).isEqualTo(ReferralState.APPROVED);
            assertThat(referral.sale()).isEqualTo(Money.of(99_90, "EUR"));
        });
        assertThat(rewards(shop)).extracting(Reward::role).containsExactlyInAnyOrder(Role.FRIEND, Role.ADVOCATE);
    }

    @Test
    void nobody_refers_themselves() {
        var shop = shops.open();
        var code = shops.advocate(shop, "maria@gmail.com");

        var claim = shops.claims(shop, "ma.ria+friend@gmail.com", code);

        assertThat(claim.findings()).extracting(Finding::code).contains("self_referral");
        assertThat(referrals(shop)).singleElement().extracting(Referral::state).isEqualTo(ReferralState.DENIED);
        assertThat(rewards(shop)).isEmpty();
    }

    @Test
    void an_existing_customer_cannot_be_referred() {
        var shop = shops.open();
        buys(shop, "finn@example.org", "900");

        var claim = shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));

        assertThat(claim.findings()).extracting(Finding::code).contains("existing_customer");
        assertThat(rewards(shop)).isEmpty();
    }

    @Test
    void a_cancelled_order_stops_the_reward_on_hold() {
        var shop = shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        terms.advocate().trigger(),
                        terms.advocate().value(),
                        5,
                        terms.advocate().pool())));
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        buys(shop, "finn@example.org", "1001");
        assertThat(advocates(shop).state()).isEqualTo(RewardState.EARNED);

        result(
                shop,
                shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"))
                        .eventId());

        assertThat(advocates(shop).state()).isEqualTo(RewardState.CANCELED);
    }

    @Test
    void an_order_with_the_friends_coupon_leads_back_to_the_advocate() {
        var shop = shops.open();
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        var coupon = rewards(shop).getFirst().code();

        var bought = result(
                shop,
                shops.sends(
                                shop,
                                "order_created",
                                Map.of(
                                        "email",
                                        "finn.work@example.org",
                                        "partner_conversion_id",
                                        "77",
                                        "coupon_code",
                                        coupon))
                        .eventId());

        assertThat(bought.findings())
                .extracting(Finding::sentence)
                .contains("Attributed because the friend's coupon was used.");
        assertThat(rewards(shop))
                .filteredOn(reward -> reward.role() == Role.ADVOCATE)
                .hasSize(1);
    }

    private EventResult buys(BikeShop.Opened shop, String email, String order) {
        return result(shop, shops.sends(shop, "conversion", order(email, order)).eventId());
    }

    private static Map<String, String> order(String email, String order) {
        return Map.of("email", email, "partner_conversion_id", order, "cart_value", "99.90");
    }

    private EventResult result(BikeShop.Opened shop, String event) {
        return Eventually.present(
                () -> shops.as(shop.merchantId(), () -> Event.of(event).flatMap(EventResult::of)));
    }

    private Reward advocates(BikeShop.Opened shop) {
        return rewards(shop).stream()
                .filter(reward -> reward.role() == Role.ADVOCATE)
                .findFirst()
                .orElseThrow();
    }

    private List<Reward> rewards(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.listAll());
    }

    private List<Referral> referrals(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Referral.listAll());
    }
}
