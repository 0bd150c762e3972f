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
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.person.People;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
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

        for (var order : orders(List.of(Step.REGISTERED, Step.ORDERED, Step.SHIPPED, Step.CANCELLED))) {
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

        for (var order : orders(List.of(Step.REGISTERED, Step.ORDERED, Step.SHIPPED))) {
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

        for (var order : orders(List.of(Step.CLAIMED, Step.REGISTERED, Step.ORDERED, Step.SHIPPED))) {
            var friend = friend(order);
            order.forEach(step -> tells(shop, step, friend, code, noon.plusSeconds(60L * step.ordinal())));
            ends.putIfAbsent(state(shop, friend), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("APPROVED", "FRIEND FULFILLED", "ADVOCATE FULFILLED");
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

    private static List<List<Step>> orders(List<Step> steps) {
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        return steps.stream()
                .flatMap(first -> orders(
                                steps.stream().filter(step -> step != first).toList())
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
}
