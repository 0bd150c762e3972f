package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.OfferInWords;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.Test;

/** Rules as events reach them: through the journal, in the order of a shop's life. */
@QuarkusTest
class RuleHistoriesTest {

    private static final RewardValue FIVE = new RewardValue.Fixed(Money.of(5_00, "EUR"));

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    Clock clock;

    @Test
    void what_is_earned_on_shipping_comes_with_the_shipment_and_goes_with_the_order() {
        var shop = shops.open(terms -> with(terms, rule(Trigger.SHIPPED, null, new Recurrence.Once(), 5, null)));
        claims(shop);
        orders(shop, "1001");

        shops.sends(shop, "order_fulfilled", Map.of("partner_conversion_id", "1001"));
        Eventually.get(() -> bonuses(shop), found -> found.size() == 1);
        shops.sends(shop, "order_cancelled", Map.of("partner_conversion_id", "1001"));

        Eventually.get(() -> bonuses(shop).getFirst(), reward -> reward.state() == RewardState.CANCELED);
    }

    @Test
    void an_order_that_leaves_the_shop_in_two_parcels_earns_once() {
        var shop = shops.open(terms -> with(terms, rule(Trigger.SHIPPED, null, new Recurrence.Every(), 0, null)));
        claims(shop);
        orders(shop, "1001");

        shops.sends(shop, "order_fulfilled", Map.of("partner_conversion_id", "1001"));
        Eventually.get(() -> bonuses(shop), found -> found.size() == 1);
        shops.sends(shop, "order_fulfilled", Map.of("partner_conversion_id", "1001"));

        Eventually.get(() -> reasons(shop), reasons -> reasons.contains("reward.already_earned"));
        assertThat(bonuses(shop)).hasSize(1);
    }

    @Test
    void a_friend_who_claims_again_and_again_earns_for_the_first_claim_only() {
        var shop = shops.open(terms -> with(terms, rule(Trigger.CLAIM, null, new Recurrence.Every(), 0, null)));
        var code = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, "finn@example.org", code);
        shops.sends(shop, "claimed", Map.of("email", "finn@example.org", "advocate_code", code));

        shops.claims(shop, "finn@example.org", code);

        Eventually.get(() -> reasons(shop), reasons -> reasons.contains("reward.already_earned"));
        assertThat(bonuses(shop)).hasSize(1);
    }

    @Test
    void an_account_that_is_told_under_two_names_earns_once() {
        var shop = shops.open(terms -> with(terms, rule(Trigger.REGISTRATION, null, new Recurrence.Every(), 0, null)));
        claims(shop);
        shops.sends(shop, "registration", Map.of("email", "finn@example.org", "partner_user_id", "u1"));
        Eventually.get(() -> bonuses(shop), found -> found.size() == 1);

        shops.sends(shop, "registration", Map.of("email", "finn@example.org"));

        Eventually.get(() -> reasons(shop), reasons -> reasons.contains("reward.already_earned"));
        shops.sends(shop, "registration", Map.of("email", "finn@example.org", "partner_user_id", "u2"));
        orders(shop, "1001");
        Eventually.get(() -> rewards(shop), found -> found.size() == 3);
        assertThat(bonuses(shop)).hasSize(1);
    }

    @Test
    void every_order_of_a_friend_earns_until_it_is_enough() {
        var shop = shops.open(terms -> with(terms, rule(Trigger.CONVERSION, null, new Recurrence.First(2), 0, null)));
        claims(shop);

        for (var number : List.of("1", "2", "3")) {
            orders(shop, number);
        }

        Eventually.get(() -> reasons(shop), reasons -> reasons.contains("reward.no_more"));
        assertThat(bonuses(shop))
                .extracting(reward -> reward.origin().occurrence())
                .containsExactly(1, 2);
    }

    @Test
    void the_second_order_earns_however_long_after_the_first_it_comes() {
        var second = List.<RewardCondition>of(new RewardCondition.NthOrder(2, false));
        var shop = shops.open(terms -> with(
                terms,
                new RewardTerms(
                        Trigger.CONVERSION,
                        null,
                        FIVE,
                        0,
                        null,
                        "later",
                        second,
                        new Recurrence.Once(),
                        null,
                        null,
                        null)));
        var start = clock.instant().minus(Duration.ofDays(60));
        past.brings(shop, past.advocate(shop, "maria@example.com", start), "finn@example.org", start.plusSeconds(60));
        past.buys(shop, "finn@example.org", "1", "99.90", "EUR", start.plus(Duration.ofDays(1)));
        assertThat(bonuses(shop)).isEmpty();

        past.buys(shop, "finn@example.org", "2", "99.90", "EUR", start.plus(Duration.ofDays(50)));

        assertThat(bonuses(shop)).hasSize(1);
        assertThat(OfferInWords.advocateEarns(shops.as(shop.merchantId(), () -> CampaignVersion.of(
                                bonuses(shop).getFirst().origin().versionId())
                        .terms()
                        .further()
                        .getFirst()
                        .terms())))
                .isEqualTo("on a friend's order");
    }

    @Test
    void who_was_not_the_second_friend_never_becomes_it() {
        var second = List.<RewardCondition>of(new RewardCondition.NthFriend(2, true));
        var shop = shops.open(terms -> with(
                terms,
                new RewardTerms(
                        Trigger.CONVERSION,
                        null,
                        FIVE,
                        0,
                        null,
                        "later",
                        second,
                        new Recurrence.Once(),
                        null,
                        null,
                        null)));
        var start = clock.instant().minus(Duration.ofDays(60));
        var code = past.advocate(shop, "maria@example.com", start);
        var orders = List.of("ann", "ben", "ann", "cleo", "dan", "cleo", "ann", "ben");
        orders.stream()
                .distinct()
                .forEach(name -> past.brings(shop, code, name + "@example.org", start.plusSeconds(60)));

        for (int i = 0; i < orders.size(); i++) {
            var at = start.plus(Duration.ofDays(i + 1));
            past.buys(shop, orders.get(i) + "@example.org", "order-" + i, "99.90", "EUR", at);
        }

        assertThat(bonuses(shop))
                .extracting(reward -> shops.as(shop.merchantId(), () -> Person.of(
                                Referral.of(reward.origin().referralId()).friendId())
                        .email()
                        .value()))
                .containsExactly("ben@example.org", "dan@example.org");
    }

    /** What was withdrawn for it leaves a gap in the numbers, which an order that is told late must not meet. */
    @Test
    void an_order_that_is_told_late_is_decided_though_others_left_the_shop_before_it() {
        var shop = shops.open(terms -> with(terms, rule(Trigger.SHIPPED, null, new Recurrence.First(3), 30, null)));
        var start = clock.instant().minus(Duration.ofDays(20));
        past.brings(shop, past.advocate(shop, "maria@example.com", start), "finn@example.org", start.plusSeconds(60));
        buys(shop, "B", start.plus(Duration.ofDays(1)));
        buys(shop, "A", start.plus(Duration.ofDays(5)));
        ships(shop, "A", start.plus(Duration.ofDays(6)));
        ships(shop, "B", start.plus(Duration.ofDays(7)));
        assertThat(bonuses(shop)).hasSize(2);

        var late = buys(shop, "C", start.plus(Duration.ofDays(3)));

        assertThat(late.state()).isEqualTo(EventResult.State.PROCESSED);
        assertThat(bonuses(shop))
                .filteredOn(reward -> reward.state() == RewardState.EARNED)
                .hasSize(2)
                .extracting(reward -> reward.origin().occurrence())
                .doesNotHaveDuplicates();
    }

    @Test
    void what_an_order_earns_that_casts_doubt_on_a_later_one_waits_with_it() {
        var part = new PercentOfSale(10_00, null, PercentOfSale.Rounding.DOWN);
        var shop = shops.open(terms -> with(
                terms,
                new RewardTerms(
                        Trigger.CONVERSION,
                        null,
                        part,
                        0,
                        null,
                        "later",
                        List.<RewardCondition>of(),
                        new Recurrence.First(2),
                        List.of(),
                        null,
                        null)));
        var start = clock.instant().minus(Duration.ofDays(20));
        past.brings(shop, past.advocate(shop, "maria@example.com", start), "finn@example.org", start.plusSeconds(60));
        buys(shop, "later", start.plus(Duration.ofDays(5)));
        assertThat(bonuses(shop).getFirst().code()).isNotNull();

        buys(shop, "earlier", start.plus(Duration.ofDays(3)));

        var second = bonuses(shop).getLast();
        assertThat(second.state()).isEqualTo(RewardState.EARNED);
        assertThat(second.isInReview()).isTrue();
    }

    private EventResult buys(BikeShop.Opened shop, String number, Instant at) {
        return past.buys(shop, "finn@example.org", number, "99.90", "EUR", at);
    }

    private void ships(BikeShop.Opened shop, String number, Instant at) {
        past.tells(shop, "order_fulfilled", EventSource.API, Map.of("partner_conversion_id", number), at);
    }

    @Test
    void an_event_of_the_shops_own_earns_and_another_one_stops_what_is_held() {
        var shop = shops.open(
                terms -> with(terms, rule(Trigger.EVENT, "renewed", new Recurrence.Every(), 5, "subscription_ended")));
        claims(shop);
        orders(shop, "1001");

        shops.sends(shop, "renewed", Map.of("email", "finn@example.org"));
        shops.sends(shop, "renewed", Map.of("email", "finn@example.org"));
        Eventually.get(() -> bonuses(shop), found -> found.size() == 2);
        shops.sends(shop, "subscription_ended", Map.of("email", "finn@example.org"));

        Eventually.get(() -> bonuses(shop), found -> found.stream()
                .allMatch(reward -> reward.state() == RewardState.CANCELED));
    }

    @Test
    void an_order_that_carries_the_code_uses_the_reward() {
        var shop = shops.open();
        claims(shop);
        var code = rewards(shop).getFirst().code();

        shops.sends(
                shop,
                "conversion",
                Map.of(
                        "email", "finn@example.org",
                        "partner_conversion_id", "1001",
                        "cart_value", "99.90",
                        "coupon_code", code.toLowerCase()));

        Eventually.get(() -> rewards(shop).getFirst(), reward -> reward.state() == RewardState.REDEEMED);
    }

    private void claims(BikeShop.Opened shop) {
        shops.claims(shop, "finn@example.org", shops.advocate(shop, "maria@example.com"));
    }

    private void orders(BikeShop.Opened shop, String number) {
        shops.sends(
                shop,
                "conversion",
                Map.of("email", "finn@example.org", "partner_conversion_id", number, "cart_value", "99.90"));
    }

    private List<Reward> rewards(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.list("order by id"));
    }

    private List<Reward> bonuses(BikeShop.Opened shop) {
        return rewards(shop).stream()
                .filter(reward -> reward.origin().rule().startsWith("rul_"))
                .toList();
    }

    private List<String> reasons(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> {
            var referral = rewards(shop).getFirst().origin().referralId();
            return Referral.of(referral).findings().stream()
                    .map(finding -> finding.code())
                    .toList();
        });
    }

    private static CampaignTerms with(CampaignTerms terms, RewardTerms bonus) {
        return terms.with(RewardRule.added(
                "Bonus", Role.ADVOCATE, at(bonus, terms.advocate().pool())));
    }

    private static RewardTerms rule(Trigger trigger, String event, Recurrence recurrence, int hold, String veto) {
        return new RewardTerms(
                trigger,
                event,
                FIVE,
                hold,
                veto,
                "later",
                List.<RewardCondition>of(),
                recurrence,
                List.of(),
                null,
                null);
    }

    private static RewardTerms at(RewardTerms terms, String pool) {
        return terms.with(terms.trigger(), terms.value(), terms.holdDays(), pool);
    }
}
