package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.person.People;
import org.goodturn.quality.Review;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.share.Channel;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whatever order the network brings events in, they end the same. */
@QuarkusTest
class OrderOfArrivalTest {

    /** What a shop tells of one friend. */
    private enum Step {
        CLAIMED("claimed"),
        REGISTERED("registration"),
        ORDERED("conversion"),
        SHIPPED("order_fulfilled"),
        CANCELLED("order_cancelled");

        private final String event;

        Step(String event) {
            this.event = event;
        }
    }

    @Inject
    BikeShop shops;

    @Inject
    PastDays past;

    @Inject
    CampaignEditing editing;

    @Inject
    People people;

    @Inject
    Clock clock;

    private Instant noon;

    @BeforeEach
    void it_is_yesterday() {
        noon = clock.instant().minus(Duration.ofDays(1));
    }

    @Test
    void a_cancelled_order_ends_the_same_in_whatever_order_it_is_told() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeld);
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        var ends = new TreeMap<String, List<Step>>();

        for (var order : permutations(List.of(Step.REGISTERED, Step.ORDERED, Step.SHIPPED, Step.CANCELLED))) {
            ends.putIfAbsent(endOf(shop, code, order), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("APPROVED", "ADVOCATE CANCELED");
    }

    @Test
    void an_order_that_was_not_cancelled_ends_the_same_in_whatever_order_it_is_told() {
        var shop = shops.open();
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        var ends = new TreeMap<String, List<Step>>();

        for (var order : permutations(List.of(Step.REGISTERED, Step.ORDERED, Step.SHIPPED))) {
            ends.putIfAbsent(endOf(shop, code, order), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("APPROVED", "ADVOCATE FULFILLED");
    }

    @Test
    void a_claim_that_is_told_of_late_counts_as_if_it_had_come_in_time() {
        var shop = shops.open();
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        var ends = new TreeMap<String, List<Step>>();

        for (var order : permutations(List.of(Step.CLAIMED, Step.REGISTERED, Step.ORDERED, Step.SHIPPED))) {
            var friend = friend(order);
            order.forEach(step -> tells(shop, step, friend, code, noon.plusSeconds(60L * step.ordinal())));
            ends.putIfAbsent(state(shop, friend), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("APPROVED", "FRIEND FULFILLED", "ADVOCATE FULFILLED");
    }

    @Test
    void whoever_takes_an_offer_again_has_a_new_window_in_whatever_order_it_is_told() {
        var shop = shops.open(terms ->
                terms.withRules(new ReferralRules(1, true, terms.rules().quality())));
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(4)));
        var ends = new TreeMap<String, List<Integer>>();

        for (var days : permutations(List.of(3, 1, 0))) {
            var friend = "told" + days.toString().replaceAll("\\D", "") + "@example.org";
            days.forEach(day -> tells(
                    shop, day == 0 ? Step.ORDERED : Step.CLAIMED, friend, code, noon.minus(Duration.ofDays(day))));
            ends.putIfAbsent(state(shop, friend), days);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("APPROVED", "ADVOCATE FULFILLED");
    }

    @Test
    void what_became_of_an_order_may_be_told_by_its_number_alone_and_before_the_claim() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeld);
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        var ends = new TreeMap<String, List<Step>>();

        for (var order : permutations(List.of(Step.CLAIMED, Step.ORDERED, Step.CANCELLED))) {
            var friend = friend(order);
            for (var step : order) {
                var at = noon.plusSeconds(60L * step.ordinal());
                if (step == Step.CANCELLED) {
                    var number = Map.of("partner_conversion_id", "of " + friend);
                    past.tells(shop, step.event, EventSource.API, number, at);
                } else {
                    tells(shop, step, friend, code, at);
                }
            }
            ends.putIfAbsent(state(shop, friend), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("APPROVED", "ADVOCATE CANCELED");
    }

    @Test
    void an_event_that_waited_for_its_order_says_so_and_then_what_became_of_it() {
        var shop = shops.open();
        past.brings(shop, past.advocate(shop, "maria@example.com", noon), "finn@example.org", noon);

        var early = tells(shop, Step.CANCELLED, "finn@example.org", noon.plusSeconds(60));
        assertThat(early.findings()).extracting("code").containsExactly("event.ahead");
        tells(shop, Step.ORDERED, "finn@example.org", noon.plusSeconds(30));

        var later = shops.as(shop.merchantId(), () -> EventResult.of(
                        Event.<Event>find("name", "order_cancelled").<Event>firstResult())
                .orElseThrow()
                .findings());
        assertThat(later).extracting("step").contains("reward");
        assertThat(later).extracting("code").doesNotContain("event.ahead");
    }

    @Test
    void a_veto_of_the_shops_own_stops_a_reward_whenever_it_is_told() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeldUnlessReturned);
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));

        for (var order : List.of(List.of("conversion", "returned"), List.of("returned", "conversion"))) {
            var friend = order.getFirst() + "@example.org";
            past.brings(shop, code, friend, noon.minus(Duration.ofDays(5)));
            order.forEach(event -> tellsOfReturn(shop, event, friend, noon.minus(Duration.ofDays(3))));

            assertThat(state(shop, friend)).as(order.toString()).contains("ADVOCATE CANCELED");
        }
    }

    @Test
    void a_veto_that_is_told_after_the_hold_takes_back_what_it_would_have_stopped() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeldUnlessReturned);
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(9)));
        past.brings(shop, code, "finn@example.org", noon.minus(Duration.ofDays(8)));
        past.brings(shop, code, "jo@example.org", noon.minus(Duration.ofDays(8)));
        for (var friend : List.of("finn@example.org", "jo@example.org")) {
            tellsOfReturn(shop, "conversion", friend, noon.minus(Duration.ofDays(7)));
            assertThat(state(shop, friend)).contains("ADVOCATE FULFILLED");
        }

        tellsOfReturn(shop, "returned", "finn@example.org", noon.minus(Duration.ofDays(6)));
        var late = tellsOfReturn(shop, "returned", "jo@example.org", noon);

        assertThat(state(shop, "finn@example.org")).contains("ADVOCATE REVOKED");
        assertThat(state(shop, "jo@example.org")).contains("ADVOCATE FULFILLED");
        assertThat(late.findings()).extracting("code").contains("reward.none_on_hold");
    }

    @Test
    void an_earlier_order_that_is_told_later_is_the_first_all_the_same() {
        var shop = shops.open(terms -> tenPercent(terms, 30));
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(2)));
        var inOrder = twoOrders(shop, code, List.of("100.00", "50.00"));
        var outOfOrder = twoOrders(shop, code, List.of("50.00", "100.00"));

        assertThat(outOfOrder).isEqualTo(inOrder).contains("ADVOCATE EARNED", "minor=1000");
    }

    @Test
    void a_code_has_the_version_of_when_it_was_used_however_late_that_is_told() {
        var shop = shops.open();
        var code = past.advocate(shop, "maria@example.com", noon);
        var placed = clock.instant();
        publishes(shop, terms -> tenPercent(terms, 0));

        var data = Map.of(
                "email", "finn@example.org",
                "advocate_code", code,
                "partner_conversion_id", "1001",
                "cart_value", "99.90");
        past.tells(shop, "conversion", EventSource.API, data, placed);

        assertThat(state(shop, "finn@example.org")).contains("ADVOCATE FULFILLED Fixed[amount=Money[minor=2000,");
    }

    @Test
    void somebody_looks_at_an_earlier_order_that_is_told_when_the_later_one_was_rewarded() {
        var shop = shops.open(terms -> tenPercent(terms, 0));
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(2)));

        twoOrders(shop, code, List.of("50.00", "100.00"));

        assertThat(doubts(shop)).containsExactly("earlier_order");
    }

    @Test
    void what_every_order_earns_by_itself_keeps_nothing_from_being_decided_anew() {
        var shop = shops.open(terms -> tenPercent(terms, 30).with(commission(terms)));
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(2)));

        var told = twoOrders(shop, code, List.of("50.00", "100.00"));

        assertThat(doubts(shop)).isEmpty();
        assertThat(told)
                .contains("ADVOCATE EARNED Fixed[amount=Money[minor=1000,")
                .contains("ADVOCATE FULFILLED Fixed[amount=Money[minor=250,")
                .contains("ADVOCATE FULFILLED Fixed[amount=Money[minor=500,");
    }

    @Test
    void who_turns_out_to_have_ordered_before_ends_as_if_it_had_been_known() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeld);
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(2)));
        past.brings(shop, code, "finn@example.org", noon.minusSeconds(7200));
        buys(shop, "finn@example.org", "99.90", noon);

        var late = buys(shop, "finn@example.org", "49.90", noon.minus(Duration.ofDays(1)));

        assertThat(state(shop, "finn@example.org")).contains("DENIED", "ADVOCATE CANCELED");
        assertThat(late.findings()).extracting("code").contains("existing_customer");
        assertThat(doubts(shop)).isEmpty();
    }

    @Test
    void an_earlier_order_makes_a_customer_also_where_it_belongs_to_another_campaign() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeld);
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(2)));
        var other = shops.another(shop, terms -> terms);
        var omars = past.advocate(other, "omar@example.com", noon.minus(Duration.ofDays(2)));
        past.brings(shop, code, "finn@example.org", noon.minusSeconds(7200));
        buys(shop, "finn@example.org", "99.90", noon);

        orders(shop, "finn", "advocate_code", omars, noon.minus(Duration.ofDays(1)));

        assertThat(state(shop, "finn@example.org"))
                .contains("DENIED", "ADVOCATE CANCELED")
                .contains("APPROVED", "ADVOCATE FULFILLED");
    }

    @Test
    void somebody_looks_when_the_advocate_has_been_rewarded_for_a_customer() {
        var shop = shops.open();
        var code = past.advocate(shop, "maria@example.com", noon.minus(Duration.ofDays(2)));
        past.brings(shop, code, "finn@example.org", noon.minusSeconds(7200));
        buys(shop, "finn@example.org", "99.90", noon);

        buys(shop, "finn@example.org", "49.90", noon.minus(Duration.ofDays(1)));

        assertThat(state(shop, "finn@example.org")).contains("APPROVED", "ADVOCATE FULFILLED");
        assertThat(doubts(shop)).containsExactly("existing_customer");
    }

    @Test
    void a_browser_cancels_nothing() {
        var shop = shops.open(OrderOfArrivalTest::advocateIsHeld);
        past.brings(shop, past.advocate(shop, "maria@example.com", noon), "finn@example.org", noon);
        tells(shop, Step.ORDERED, "finn@example.org", noon.plusSeconds(30));

        var claim = past.tells(
                shop,
                "order_cancelled",
                EventSource.BROWSER,
                Map.of("partner_conversion_id", "of finn@example.org"),
                noon.plusSeconds(60));

        assertThat(claim.findings()).extracting("code").contains("event.unconfirmed");
        assertThat(state(shop, "finn@example.org")).contains("ADVOCATE EARNED");
    }

    private String endOf(BikeShop.Opened shop, String code, List<Step> order) {
        var friend = String.join(".", order.stream().map(Step::name).toList()).toLowerCase() + "@example.org";
        past.brings(shop, code, friend, noon.minusSeconds(3600));
        order.forEach(step -> tells(shop, step, friend, noon.plusSeconds(60L * step.ordinal())));
        return state(shop, friend);
    }

    private static String friend(List<Step> order) {
        return String.join(".", order.stream().map(Step::name).toList()).toLowerCase() + "@example.org";
    }

    /** As the shop's server does when it has claims of its own: only they name the advocate. */
    private void tells(BikeShop.Opened shop, Step step, String friend, String code, Instant at) {
        if (step == Step.CLAIMED) {
            past.tells(shop, step.event, EventSource.API, Map.of("email", friend, "advocate_code", code), at);
        } else {
            tells(shop, step, friend, at);
        }
    }

    private EventResult tells(BikeShop.Opened shop, Step step, String friend, Instant at) {
        var data = Map.of("email", friend, "partner_conversion_id", "of " + friend, "cart_value", "99.90");
        return past.tells(shop, step.event, EventSource.API, data, at);
    }

    /** The order of 100 was placed before that of 50. @return how it ends, without what was decided anew */
    private String twoOrders(BikeShop.Opened shop, String code, List<String> told) {
        var friend = "first." + told.getFirst() + "@example.org";
        past.brings(shop, code, friend, noon.minusSeconds(7200));
        told.forEach(value -> buys(shop, friend, value, noon.minusSeconds(value.equals("100.00") ? 3600 : 600)));
        return state(shop, friend).replaceAll("ADVOCATE CANCELED .*?]], ", "");
    }

    private EventResult buys(BikeShop.Opened shop, String friend, String value, Instant at) {
        return past.buys(shop, friend, value + " of " + friend, value, "EUR", at);
    }

    @Test
    void a_code_that_is_used_after_the_end_counts_for_nobody_and_who_came_before_is_found() {
        var shop = shops.open();
        var code = past.advocate(shop, "maria@example.com", noon);
        var click = past.clicks(shop, code, Channel.WHATSAPP, clock.instant());
        var before = clock.instant();
        shops.as(shop.merchantId(), () -> Campaign.of(shop.campaignId()).end(clock.instant()));
        var after = clock.instant();

        assertThat(codes(orders(shop, "late", "advocate_code", code, after)))
                .contains("evidence.campaign_over", "referral.nobody");
        assertThat(codes(orders(shop, "told-late", "advocate_code", code, before)))
                .contains("referral.attributed");
        assertThat(codes(orders(shop, "clicked", "click_id", click, after)))
                .contains("referral.attributed")
                .doesNotContain("evidence.campaign_over");
    }

    private EventResult orders(BikeShop.Opened shop, String friend, String by, String what, Instant at) {
        var data = Map.of(
                "email", friend + "@example.org", by, what, "partner_conversion_id", friend, "cart_value", "99.90");
        return past.tells(shop, "conversion", EventSource.API, data, at);
    }

    private static List<String> codes(EventResult result) {
        return result.findings().stream().map(Finding::code).toList();
    }

    private void publishes(BikeShop.Opened shop, UnaryOperator<CampaignTerms> change) {
        shops.as(shop.merchantId(), () -> {
            var campaign = Campaign.of(shop.campaignId());
            editing.revise(campaign, change, clock.instant());
            return editing.publish(campaign, "usr_test", clock.instant());
        });
    }

    private List<String> doubts(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Review.<Review>listAll()).stream()
                .filter(Review::isOpen)
                .flatMap(review -> review.findings().stream())
                .map(Finding::code)
                .toList();
    }

    private EventResult tellsOfReturn(BikeShop.Opened shop, String event, String friend, Instant ordered) {
        var isOrder = event.equals("conversion");
        return past.tells(
                shop,
                event,
                EventSource.API,
                isOrder
                        ? Map.of("email", friend, "partner_conversion_id", "of " + friend, "cart_value", "99.90")
                        : Map.of("email", friend),
                isOrder ? ordered : ordered.plusSeconds(60));
    }

    private String state(BikeShop.Opened shop, String friend) {
        return shops.as(shop.merchantId(), () -> {
            var person = people.known(new EmailAddress(friend), noon);
            var told = new ArrayList<String>();
            for (var referral : Referral.ofFriend(person.id)) {
                told.add(referral.state() + " " + referral.convertedAt() + " " + referral.sale());
                Reward.ofReferral(referral.id)
                        .forEach(reward -> told.add(reward.role() + " "
                                + reward.state().name().replace("SENT", "FULFILLED") + " " + reward.value()));
            }
            told.add("customer since " + person.customerSince());
            return String.join(", ", told);
        });
    }

    private static <T> List<List<T>> permutations(List<T> all) {
        if (all.isEmpty()) {
            return List.of(List.of());
        }
        return all.stream()
                .flatMap(first -> permutations(
                                all.stream().filter(one -> one != first).toList())
                        .stream()
                        .map(rest -> {
                            var order = new ArrayList<>(List.of(first));
                            order.addAll(rest);
                            return List.copyOf(order);
                        }))
                .toList();
    }

    private static CampaignTerms advocateIsHeld(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(), new RewardTerms(advocate.trigger(), advocate.value(), 30, advocate.pool()));
    }

    private static CampaignTerms advocateIsHeldUnlessReturned(CampaignTerms terms) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        advocate.trigger(),
                        null,
                        advocate.value(),
                        5,
                        "returned",
                        advocate.pool(),
                        List.of(),
                        new Recurrence.Once(),
                        List.of(),
                        null,
                        null));
    }

    private static RewardRule commission(CampaignTerms terms) {
        var advocate = terms.advocate();
        return RewardRule.added(
                "Commission",
                Role.ADVOCATE,
                new RewardTerms(
                        advocate.trigger(),
                        null,
                        new PercentOfSale(500, null, null),
                        0,
                        null,
                        advocate.pool(),
                        List.of(),
                        new Recurrence.Every(),
                        List.of(),
                        null,
                        null));
    }

    private static CampaignTerms tenPercent(CampaignTerms terms, int holdDays) {
        var advocate = terms.advocate();
        return terms.withRewards(
                terms.friend(),
                new RewardTerms(advocate.trigger(), new PercentOfSale(1000, null, null), holdDays, advocate.pool()));
    }
}
