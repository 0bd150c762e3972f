package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.MerchantFixture;
import org.junit.jupiter.api.Test;

/** The advocate's 20 EUR for an order of 100 EUR, when the order does not stay one. */
@QuarkusTest
class RefundTest {

    @Inject
    BikeShop shops;

    @Inject
    MerchantFixture fixture;

    @Test
    void a_part_of_the_order_takes_the_same_part_of_the_reward() {
        var shop = shops.open();
        orders(shop);

        refunds(shop, "r1", "25.00");
        refunds(shop, "r2", "25.00");

        var reward = advocates(shop);
        Eventually.get(() -> left(shop, reward), left -> left.equals(Money.of(10_00, "EUR")));
        assertThat(shops.as(shop.merchantId(), () -> Reward.of(reward.id).state()))
                .isIn(RewardState.FULFILLED, RewardState.SENT);
        assertThat(shops.as(shop.merchantId(), () -> RewardAdjustment.of(reward)))
                .hasSize(2);
    }

    @Test
    void a_refund_that_is_told_twice_counts_once() {
        var shop = shops.open();
        orders(shop);

        refunds(shop, "r1", "50.00");
        refunds(shop, "r1", "50.00");
        refunds(shop, "r2", "10.00");

        Eventually.get(() -> left(shop, advocates(shop)), left -> left.equals(Money.of(8_00, "EUR")));
    }

    @Test
    void all_of_the_order_takes_back_all_of_the_reward() {
        var shop = shops.open();
        orders(shop);

        refunds(shop, "r1", "40.00");
        refunds(shop, "r2", "60.00");

        var reward = Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.REVOKED);
        assertThat(adjusted(shop, reward)).isEqualTo(-20_00);
        assertThat(shops.as(shop.merchantId(), () -> RewardStep.of(reward))
                        .getLast()
                        .reason())
                .isEqualTo("The order was refunded.");
    }

    @Test
    void a_percentage_stays_until_all_of_the_order_has_gone_back_in_parts() {
        var shop = shops.open(terms -> terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        terms.advocate().trigger(),
                        new RewardValue.PercentOff(15_00),
                        0,
                        terms.advocate().pool())));
        orders(shop);

        refunds(shop, "r1", "40.00");
        refunds(shop, "r1", "40.00");
        refunds(shop, "r2", "59.99");
        assertThat(advocates(shop).state()).isIn(RewardState.FULFILLED, RewardState.SENT);
        refunds(shop, "r3", "0.01");

        Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.REVOKED);
    }

    @Test
    void an_order_that_is_cancelled_after_the_reward_was_handed_over_takes_it_back() {
        var shop = shops.open();
        orders(shop);

        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"));

        var reward = Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.REVOKED);
        assertThat(adjusted(shop, reward)).isEqualTo(-20_00);
    }

    @Test
    void within_the_hold_nothing_was_given_and_nothing_is_taken() {
        var shop = shops.open(RefundTest::held);
        orders(shop);

        refunds(shop, "r1", "100.00");

        var reward = Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.CANCELED);
        assertThat(shops.as(shop.merchantId(), () -> RewardAdjustment.of(reward)))
                .isEmpty();
    }

    @Test
    void what_nothing_is_left_of_is_not_handed_over_when_the_hold_ends() {
        var shop = shops.open(RefundTest::held);
        orders(shop);

        refunds(shop, "r1", "99.99");

        var reward = Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.CANCELED);
        assertThat(adjusted(shop, reward)).isEqualTo(-20_00);
    }

    @Test
    void what_nothing_is_left_of_is_taken_back() {
        var shop = shops.open();
        orders(shop);

        refunds(shop, "r1", "99.99");

        Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.REVOKED);
        assertThat(adjusted(shop, advocates(shop))).isEqualTo(-20_00);
    }

    @Test
    void a_refund_that_nobody_can_divide_waits_for_somebody_who_looks() {
        var shop = shops.open(RefundTest::held);
        orders(shop);
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);

        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "1001", "refund_amount", "30.00", "currency", "USD"));
        Eventually.get(
                () -> olga.opens("/portal/referrals/review").text(),
                page -> page.contains("nobody can tell what part"));
        assertThat(shops.as(shop.merchantId(), () -> RewardStep.of(advocates(shop)))
                        .getLast()
                        .reason())
                .contains("Kept back");
        var referral = shops.as(
                shop.merchantId(),
                () -> Referral.of(advocates(shop).origin().referralId()).publicId());
        olga.posts("/portal/referrals/review/denials", "referral", referral, "reason", "Nearly all went back.");

        assertThat(advocates(shop).state()).isEqualTo(RewardState.CANCELED);
    }

    @Test
    void what_was_handed_over_before_the_referral_was_denied_goes_back_with_its_order() {
        var shop = shops.open();
        orders(shop);
        var olga = fixture.signedIn(shop.merchantId(), org.goodturn.merchant.Role.OWNER);
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "1001", "refund_amount", "30.00", "currency", "USD"));
        Eventually.get(
                () -> olga.opens("/portal/referrals/review").text(),
                page -> page.contains("nobody can tell what part"));
        var referral = shops.as(
                shop.merchantId(),
                () -> Referral.of(advocates(shop).origin().referralId()).publicId());
        olga.posts("/portal/referrals/review/denials", "referral", referral, "reason", "Nearly all went back.");
        assertThat(shops.as(shop.merchantId(), () -> Referral.of(referral).orElseThrow())
                        .state())
                .isEqualTo(ReferralState.DENIED);
        assertThat(advocates(shop).state()).isIn(RewardState.FULFILLED, RewardState.SENT);

        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"));

        Eventually.get(() -> advocates(shop), one -> one.state() == RewardState.REVOKED);
        assertThat(adjusted(shop, advocates(shop))).isEqualTo(-20_00);
    }

    @Test
    void a_used_reward_stays_used_and_is_owed() {
        var shop = shops.open();
        orders(shop);
        var id = advocates(shop).id;
        shops.as(shop.merchantId(), () -> Reward.held(id).moveTo(RewardState.REDEEMED));

        refunds(shop, "r1", "100.00");

        Eventually.get(() -> adjusted(shop, advocates(shop)), sum -> sum == -20_00);
        assertThat(advocates(shop).state()).isEqualTo(RewardState.REDEEMED);
    }

    private void orders(BikeShop.Opened shop) {
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", "1001", "cart_value", "100.00"));
        Eventually.get(() -> advocatesOf(shop), found -> found.size() == 1);
    }

    private void refunds(BikeShop.Opened shop, String number, String amount) {
        shops.sends(
                shop,
                "order_refunded",
                Map.of("partner_conversion_id", "1001", "partner_refund_id", number, "refund_amount", amount));
    }

    private Reward advocates(BikeShop.Opened shop) {
        return advocatesOf(shop).getFirst();
    }

    private List<Reward> advocatesOf(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll()).stream()
                .filter(reward -> reward.role() == Role.ADVOCATE)
                .toList();
    }

    private Money left(BikeShop.Opened shop, Reward reward) {
        return shops.as(shop.merchantId(), () -> RewardAdjustment.leftOf(Reward.of(reward.id)))
                .orElseThrow();
    }

    private long adjusted(BikeShop.Opened shop, Reward reward) {
        return shops.as(shop.merchantId(), () -> RewardAdjustment.of(reward)).stream()
                .mapToLong(one -> one.amount().minor())
                .sum();
    }

    private static CampaignTerms held(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(advocate.trigger(), advocate.value(), 14, advocate.pool()));
    }
}
