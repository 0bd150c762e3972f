package org.goodturn.quality;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.QualityRules;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.ReferralStep;
import org.goodturn.referral.Why;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardState;
import org.goodturn.reward.RewardStep;
import org.goodturn.shared.reason.Finding;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What looks strange waits, and a decision makes up for the waiting. */
@QuarkusTest
class ReviewTest {

    private static final String FRIEND = "finn@example.org";

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    Reviewing reviewing;

    @Inject
    Clock clock;

    @Test
    void a_step_in_review_earns_nothing_until_it_is_approved() {
        var shop = ordered(shops.open(), Map.of("payment_hash", "card-1"));

        assertThat(rewards(shop)).singleElement().extracting(Reward::role).isEqualTo(Role.FRIEND);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.PENDING);
        assertThat(codes(shop)).contains("same_payment", "quality.review", "review.open");

        assertThat(decide(shop, Reviewing::approve)).isInstanceOf(Reviewed.Done.class);

        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(rewards(shop)).hasSize(2).allMatch(reward -> reward.state() != RewardState.EARNED);
        assertThat(codes(shop)).contains("same_payment", "review.approved", "reward.earned");
    }

    @Test
    void what_is_declined_earns_nothing_and_can_be_taken_back() {
        var shop = ordered(shops.open(), Map.of("payment_hash", "card-1"));

        decide(shop, Reviewing::decline);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.DENIED);
        assertThat(decide(shop, Reviewing::approve)).isInstanceOf(Reviewed.Refused.class);

        assertThat(decide(shop, Reviewing::reopen)).isInstanceOf(Reviewed.Done.class);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.PENDING);
        decide(shop, Reviewing::approve);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(rewards(shop)).hasSize(2);
        assertThat(steps(shop))
                .extracting(ReferralStep::state)
                .containsExactly(
                        ReferralState.PENDING,
                        ReferralState.DENIED,
                        ReferralState.PENDING,
                        ReferralState.PENDING,
                        ReferralState.QUALIFIED,
                        ReferralState.APPROVED);
        assertThat(steps(shop).get(1).actor()).isEqualTo("usr_olga");
        assertThat(steps(shop).get(1).reason()).isEqualTo("Denied: because");
    }

    @Test
    void what_became_of_an_order_while_it_was_denied_is_not_lost_when_the_denial_is_taken_back() {
        for (var end : List.of("order_cancelled", "order_refunded")) {
            var verb = end.substring("order_".length());
            var shop = ordered(shops.open(), Map.of("payment_hash", "card-1"));
            decide(shop, Reviewing::decline);
            past.tells(shop, end, EventSource.API, Map.of("partner_conversion_id", "1001"), clock.instant());

            decide(shop, Reviewing::reopen);
            decide(shop, Reviewing::approve);

            var reward = advocates(shop);
            assertThat(reward.state()).as(end).isEqualTo(RewardState.CANCELED);
            assertThat(shops.as(shop.merchantId(), () -> RewardStep.of(reward))
                            .getLast()
                            .reason())
                    .isEqualTo("The order was " + verb + ".");
        }
    }

    @Test
    void a_decision_cannot_be_taken_back_after_its_time() {
        var shop = ordered(shops.open(), Map.of("payment_hash", "card-1"));
        decide(shop, Reviewing::decline);

        var late = clock.instant().plus(Review.REVERSIBLE).plusSeconds(1);

        assertThat(decide(shop, Reviewing::reopen, late)).isInstanceOf(Reviewed.Refused.class);
    }

    @Test
    void an_approval_stands_once_somebody_has_been_rewarded_for_it() {
        var shop = ordered(shops.open(), Map.of("payment_hash", "card-1"));
        decide(shop, Reviewing::approve);

        assertThat(decide(shop, Reviewing::reopen))
                .isEqualTo(new Reviewed.Refused("A reward was handed over since. Take the reward back instead."));
    }

    @Test
    void an_approval_taken_back_keeps_its_rewards_back() {
        var shop = ordered(shops.open(this::withAHold), Map.of("payment_hash", "card-1"));
        decide(shop, Reviewing::approve);

        assertThat(decide(shop, Reviewing::reopen)).isInstanceOf(Reviewed.Done.class);
        var later = clock.instant().plus(Duration.ofDays(6));
        assertThat(advocates(shop).isOnHold(later)).isTrue();

        decide(shop, Reviewing::decline);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.DENIED);
        assertThat(referral(shop).sale()).isNull();
        assertThat(advocates(shop).state()).isEqualTo(RewardState.CANCELED);
        assertThat(decide(shop, Reviewing::reopen)).isInstanceOf(Reviewed.Refused.class);
    }

    @Test
    void an_order_cancelled_while_in_review_earns_nothing_when_it_is_approved() {
        var shop = ordered(shops.open(this::withAHold), Map.of("payment_hash", "card-1"));
        past.tells(shop, "order_cancelled", EventSource.API, Map.of("partner_conversion_id", "1001"), clock.instant());

        decide(shop, Reviewing::approve);

        assertThat(advocates(shop).state()).isEqualTo(RewardState.CANCELED);
    }

    @Test
    void what_weighs_too_much_is_denied_and_can_be_seen_otherwise() {
        var shop = ordered(shops.open(), Map.of("payment_hash", "card-1", "device_id", "d-1"));

        assertThat(referral(shop).state()).isEqualTo(ReferralState.DENIED);
        assertThat(codes(shop)).contains("same_payment", "same_device", "quality.blocked");

        decide(shop, Reviewing::reopen);
        decide(shop, Reviewing::approve);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
    }

    @Test
    void what_is_certain_cannot_be_seen_otherwise() {
        var shop = shops.open();
        shops.claims(shop, "ma.ria@gmail.com", shops.advocate(shop, "maria@gmail.com"));

        assertThat(decide(shop, Reviewing::reopen)).isInstanceOf(Reviewed.Refused.class);
        assertThat(decide(shop, Reviewing::approve)).isInstanceOf(Reviewed.Refused.class);
    }

    @Test
    void staff_may_deny_what_no_rule_minded() {
        var shop = shops.open();
        shops.claims(shop, FRIEND, shops.advocate(shop, "maria@example.com"));

        assertThat(decide(shop, Reviewing::decline)).isInstanceOf(Reviewed.Done.class);
        buys(shop, Map.of());

        assertThat(referral(shop).state()).isEqualTo(ReferralState.DENIED);
        assertThat(rewards(shop)).allMatch(reward -> reward.role() == Role.FRIEND);

        decide(shop, Reviewing::reopen);
        decide(shop, Reviewing::approve);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(rewards(shop)).hasSize(2);
    }

    @Test
    void an_order_in_review_is_not_taken_away_by_another_advocates_offer_that_is_taken_after_it() {
        var shop = ordered(shops.open(), Map.of("payment_hash", "card-1"));
        var marias = referral(shop).advocateId();

        shops.claims(shop, FRIEND, shops.advocate(shop, "omar@example.com"));

        assertThat(referral(shop))
                .returns(marias, Referral::advocateId)
                .returns(ReferralState.PENDING, Referral::state);
        assertThat(decide(shop, Reviewing::approve)).isInstanceOf(Reviewed.Done.class);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(advocates(shop).personId()).isEqualTo(marias);
    }

    @Test
    void what_waited_only_for_a_look_at_an_advocate_is_asked_no_more_when_another_comes() {
        var shop = shops.open(terms ->
                terms.withRules(terms.rules().with(terms.rules().quality().perDay(1))));
        var marias = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, "jo@example.org", marias);
        shops.claims(shop, FRIEND, marias);
        assertThat(reviews(shop)).singleElement().matches(Review::isOpen);

        shops.claims(shop, FRIEND, shops.advocate(shop, "omar@example.com"));

        assertThat(reviews(shop)).isEmpty();
    }

    @Test
    void a_denial_stands_for_its_advocate_though_another_came_in_between() {
        var shop = shops.open();
        var marias = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, FRIEND, marias);
        decide(shop, Reviewing::decline);

        shops.claims(shop, FRIEND, shops.advocate(shop, "omar@example.com"));
        assertThat(referral(shop).state()).isEqualTo(ReferralState.PENDING);
        buys(shop, Map.of("advocate_code", marias));

        assertThat(referral(shop).state()).isEqualTo(ReferralState.DENIED);
        assertThat(steps(shop).getLast().actor()).isEqualTo("usr_olga");
        assertThat(rewards(shop)).allMatch(reward -> reward.role() == Role.FRIEND);
        decide(shop, Reviewing::reopen);
        decide(shop, Reviewing::approve);
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(rewards(shop)).hasSize(2);
    }

    @Test
    void a_browser_throws_suspicion_on_nobody() {
        var shop = shops.open();
        var code = shops.advocate(shop, "maria@example.com");
        past.tells(
                shop,
                "visited",
                EventSource.BROWSER,
                Map.of("email", "maria@example.com", "payment_hash", "card-1"),
                clock.instant());
        shops.claims(shop, FRIEND, code);
        buys(shop, Map.of("payment_hash", "card-1"));

        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
    }

    @ParameterizedTest
    @CsvSource({"country, CH", "referrer, https://coupons.example/", "partner_user_id, c-1", "user_agent, curl/8"})
    void what_a_page_says_is_held_against_nobody(String field, String said) {
        for (var step : List.of("registration", "claimed")) {
            var shop = shops.open(this::withRulesForCountriesAndSites);
            var code = shops.advocate(shop, "maria@example.com");
            tells(shop, "identify", EventSource.API, Map.of("email", "maria@example.com", "partner_user_id", "c-1"));
            shops.claims(shop, FRIEND, code);

            tells(shop, step, EventSource.BROWSER, Map.of("email", FRIEND, "advocate_code", code, field, said));
            assertThat(referral(shop).state()).as(step).isEqualTo(ReferralState.PENDING);
            buys(shop, Map.of());

            assertThat(referral(shop).state()).as(step).isEqualTo(ReferralState.APPROVED);
            assertThat(rewards(shop)).as(step).hasSize(2).allMatch(reward -> reward.state() != RewardState.EARNED);
        }
    }

    @Test
    void what_a_page_says_against_its_own_claim_makes_that_count_for_nothing() {
        var shop = shops.open(this::withRulesForCountriesAndSites);
        var code = shops.advocate(shop, "maria@example.com");

        var claim = tells(
                shop, "claimed", EventSource.BROWSER, Map.of("email", FRIEND, "advocate_code", code, "country", "CH"));
        assertThat(claim.findings()).extracting(Finding::code).contains("blocked_country", "claim.not_counted");
        assertThat(rewards(shop)).isEmpty();

        shops.claims(shop, FRIEND, code);
        assertThat(rewards(shop)).singleElement().extracting(Reward::role).isEqualTo(Role.FRIEND);
    }

    @Test
    void what_servers_know_speaks_against_a_pages_claim_as_against_any() {
        var shop = shops.open(this::withRulesForCountriesAndSites);
        var code = shops.advocate(shop, "maria@example.com");
        leaves(shop, "maria@example.com", Map.of("payment_hash", "card-1"));
        leaves(shop, FRIEND, Map.of("payment_hash", "card-1"));

        tells(shop, "claimed", EventSource.BROWSER, Map.of("email", FRIEND, "advocate_code", code, "country", "CH"));

        assertThat(referral(shop).state()).isEqualTo(ReferralState.PENDING);
        assertThat(codes(shop)).contains("same_payment", "review.open").doesNotContain("blocked_country");
        assertThat(rewards(shop)).isEmpty();
    }

    @Test
    void what_weighs_too_much_after_the_approval_is_looked_at_and_keeps_rewards_back() {
        var shop = ordered(shops.open(this::withAHold), Map.of());
        var later = clock.instant().plus(Duration.ofDays(6));
        assertThat(advocates(shop).isOnHold(later)).isFalse();

        var traces = Map.of("payment_hash", "card-1", "device_id", "d-1");
        leaves(shop, "maria@example.com", traces);
        var again = ordersAgain(shop, traces);

        assertThat(again.findings()).extracting(Finding::code).contains("quality.blocked", "review.open");
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(advocates(shop).isOnHold(later)).isTrue();
        assertThat(decide(shop, Reviewing::approve)).isInstanceOf(Reviewed.Done.class);
        assertThat(advocates(shop).isOnHold(later)).isFalse();
    }

    @Test
    void what_is_certain_of_a_step_after_the_approval_leaves_the_reasons_of_that() {
        var shop = ordered(shops.open(this::withRulesForCountriesAndSites), Map.of());
        var reasons = codes(shop);

        var again = ordersAgain(shop, Map.of("country", "CH"));

        assertThat(again.findings()).extracting(Finding::code).contains("blocked_country");
        assertThat(referral(shop).state()).isEqualTo(ReferralState.APPROVED);
        assertThat(codes(shop)).isEqualTo(reasons);
    }

    private BikeShop.Opened ordered(BikeShop.Opened shop, Map<String, String> traces) {
        var code = shops.advocate(shop, "maria@example.com");
        leaves(shop, "maria@example.com", traces);
        shops.claims(shop, FRIEND, code);
        buys(shop, traces);
        return shop;
    }

    private void leaves(BikeShop.Opened shop, String email, Map<String, String> traces) {
        var known = new HashMap<>(traces);
        known.put("email", email);
        tells(shop, "visited", EventSource.API, known);
    }

    private void buys(BikeShop.Opened shop, Map<String, String> traces) {
        orders(shop, "1001", traces);
    }

    private EventResult ordersAgain(BikeShop.Opened shop, Map<String, String> traces) {
        return orders(shop, "1002", traces);
    }

    private EventResult orders(BikeShop.Opened shop, String number, Map<String, String> traces) {
        var order = new HashMap<>(traces);
        order.putAll(Map.of("email", FRIEND, "partner_conversion_id", number, "cart_value", "99.90"));
        return tells(shop, "conversion", EventSource.API, order);
    }

    private EventResult tells(BikeShop.Opened shop, String event, EventSource source, Map<String, String> data) {
        return past.tells(shop, event, source, data, clock.instant());
    }

    private CampaignTerms withRulesForCountriesAndSites(CampaignTerms terms) {
        return terms.withRules(
                terms.rules().with(QualityRules.USUAL.without(List.of("CH"), List.of("coupons.example"))));
    }

    private CampaignTerms withAHold(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(advocate.trigger(), advocate.value(), 5, advocate.pool()));
    }

    private interface Verb {
        Reviewed on(Reviewing reviewing, Referral referral, Why why);
    }

    private Reviewed decide(BikeShop.Opened shop, Verb verb) {
        return decide(shop, verb, clock.instant());
    }

    private Reviewed decide(BikeShop.Opened shop, Verb verb, Instant now) {
        return shops.as(shop.merchantId(), () -> {
            var id = Referral.<Referral>listAll().getFirst().publicId();
            return verb.on(reviewing, reviewing.held(id).orElseThrow(), Why.person("usr_olga", "because", now));
        });
    }

    private Referral referral(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Referral.<Referral>listAll().getFirst());
    }

    private List<Review> reviews(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Review.listAll());
    }

    private List<ReferralStep> steps(BikeShop.Opened shop) {
        var referral = referral(shop);
        return shops.as(shop.merchantId(), () -> ReferralStep.of(referral));
    }

    private List<String> codes(BikeShop.Opened shop) {
        return referral(shop).findings().stream().map(Finding::code).toList();
    }

    private List<Reward> rewards(BikeShop.Opened shop) {
        var referral = referral(shop);
        return shops.as(shop.merchantId(), () -> Reward.ofReferral(referral.id));
    }

    private Reward advocates(BikeShop.Opened shop) {
        return rewards(shop).stream()
                .filter(reward -> reward.role() == Role.ADVOCATE)
                .findFirst()
                .orElseThrow();
    }
}
