package org.goodturn.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.PercentOfSale;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.person.People;
import org.goodturn.quality.Review;
import org.goodturn.referral.Referral;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.support.BikeShop;
import org.goodturn.support.PastDays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What rules name events of the shop's own for ends the same in whatever order they reach us. */
@QuarkusTest
class OwnEventsArrivalTest {

    private static final RewardValue FIVE = new RewardValue.Fixed(Money.of(5_00, "EUR"));
    private static final RewardValue TEN_PERCENT = new PercentOfSale(1000, null, null);

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
    void before_the_claim_after_it_or_among_themselves() {
        var shop = shops.open(terms -> terms.with(renewal(terms, TEN_PERCENT, new Recurrence.Once(), 30))
                .with(renewal(terms, FIVE, new Recurrence.Every(), 30)));
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        var ends = new TreeMap<String, List<String>>();

        for (var order : permutations(List.of("claimed", "renewed 100", "renewed 50", "conversion"))) {
            var friend = String.join(".", order).replace(' ', '-') + "@example.org";
            order.forEach(step -> tells(shop, step, friend, code));
            ends.putIfAbsent(state(shop, friend), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey())
                .contains("APPROVED")
                .contains("EARNED 10 EUR")
                .containsPattern("EARNED 5 EUR, EARNED 5 EUR");
    }

    @Test
    void before_the_order_that_brought_the_friend() {
        var shop = shops.open(terms -> terms.with(renewal(terms, FIVE, new Recurrence.Every(), 30)));
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));

        tells(shop, "renewed 50", "finn@example.org", code);
        past.tells(
                shop,
                "conversion",
                EventSource.API,
                Map.of("email", "finn@example.org", "partner_conversion_id", "1", "advocate_code", code),
                noon);

        assertThat(state(shop, "finn@example.org")).contains("APPROVED", "EARNED 5 EUR");
    }

    @Test
    void before_somebody_says_who_had_brought_the_friend() {
        var shop = shops.open(terms -> terms.with(renewal(terms, FIVE, new Recurrence.Every(), 30)));
        noon = clock.instant();
        var code = past.advocate(shop, "maria@example.com", noon);
        tells(shop, "conversion", "finn@example.org", code);
        past.tells(shop, "renewed", EventSource.API, Map.of("email", "finn@example.org"), noon.plusSeconds(300));

        past.tells(
                shop,
                "claimed_late",
                EventSource.PORTAL,
                Map.of("email", "finn@example.org", "advocate_code", code),
                noon.plusSeconds(600));

        assertThat(state(shop, "finn@example.org")).contains("EARNED 5 EUR");
    }

    @Test
    void what_happened_before_the_friend_was_brought_earns_nothing_whenever_it_is_told() {
        var shop = shops.open(terms -> terms.with(renewal(terms, FIVE, new Recurrence.Every(), 30)));
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));

        tells(shop, "claimed", "finn@example.org", code);
        past.tells(shop, "renewed", EventSource.API, Map.of("email", "finn@example.org"), noon.minusSeconds(3600));

        assertThat(state(shop, "finn@example.org")).contains("PENDING").doesNotContain("5 EUR");
    }

    @Test
    void somebody_looks_at_an_earlier_one_that_is_told_when_the_later_one_was_rewarded() {
        var shop = shops.open(terms -> terms.with(renewal(terms, TEN_PERCENT, new Recurrence.Once(), 0)));
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));

        List.of("claimed", "renewed 50", "renewed 100").forEach(step -> tells(shop, step, "finn@example.org", code));

        assertThat(state(shop, "finn@example.org")).contains("FULFILLED 5 EUR");
        assertThat(doubts(shop)).containsExactly("earlier_event");
    }

    @Test
    void one_that_is_told_before_the_shipment_and_the_order_is_decided_with_what_is_earned_on_shipping() {
        var shop =
                shops.open(terms -> terms.with(bonus(terms, Trigger.SHIPPED, null, FIVE, new Recurrence.Once(), 30)));
        var code = past.advocate(shop, "maria@example.com", noon.minusSeconds(7200));
        var ends = new TreeMap<String, List<String>>();

        for (var order : permutations(List.of("claimed", "conversion", "order_fulfilled"))) {
            var friend = String.join(".", order) + "@example.org";
            order.forEach(step -> tells(shop, step, friend, code));
            ends.putIfAbsent(state(shop, friend), order);
        }

        assertThat(ends).hasSize(1);
        assertThat(ends.firstKey()).contains("EARNED 5 EUR");
    }

    /** Each happened at a minute of its own: what is told is not when it happened. */
    private void tells(BikeShop.Opened shop, String step, String friend, String code) {
        var about = Map.of("email", friend, "partner_conversion_id", "of " + friend, "cart_value", "99.90");
        switch (step) {
            case "claimed" -> says(shop, step, Map.of("email", friend, "advocate_code", code), 0);
            case "renewed 100" -> says(shop, "renewed", Map.of("email", friend, "cart_value", "100"), 1);
            case "renewed 50" -> says(shop, "renewed", Map.of("email", friend, "cart_value", "50"), 2);
            case "conversion" -> says(shop, step, about, 3);
            default -> says(shop, step, about, 4);
        }
    }

    private void says(BikeShop.Opened shop, String event, Map<String, String> data, int minute) {
        past.tells(shop, event, EventSource.API, data, noon.plusSeconds(60L * minute));
    }

    private String state(BikeShop.Opened shop, String friend) {
        return shops.as(shop.merchantId(), () -> {
            var person = people.known(new EmailAddress(friend), noon);
            return Referral.ofFriend(person.id).stream()
                    .map(referral -> referral.state() + ": " + rewards(referral))
                    .toList()
                    .toString();
        });
    }

    /** Without those that were decided anew: they count as never earned. */
    private static String rewards(Referral referral) {
        return String.join(
                ", ",
                Reward.ofReferral(referral.id).stream()
                        .filter(reward -> reward.state() != RewardState.CANCELED)
                        .map(reward -> reward.state().name().replace("SENT", "FULFILLED") + " "
                                + reward.value().plain())
                        .sorted()
                        .toList());
    }

    private List<String> doubts(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Review.<Review>listAll()).stream()
                .filter(Review::isOpen)
                .flatMap(review -> review.findings().stream())
                .map(Finding::code)
                .toList();
    }

    private static RewardRule renewal(CampaignTerms terms, RewardValue value, Recurrence recurrence, int hold) {
        return bonus(terms, Trigger.EVENT, "renewed", value, recurrence, hold);
    }

    private static RewardRule bonus(
            CampaignTerms terms, Trigger trigger, String event, RewardValue value, Recurrence recurrence, int hold) {
        var pool = terms.advocate().pool();
        return RewardRule.added(
                "Bonus",
                Role.ADVOCATE,
                new RewardTerms(trigger, event, value, hold, null, pool, List.of(), recurrence, List.of(), null, null));
    }

    private static List<List<String>> permutations(List<String> steps) {
        if (steps.isEmpty()) {
            return List.of(List.of());
        }
        return steps.stream()
                .flatMap(first -> permutations(steps.stream()
                                .filter(step -> !step.equals(first))
                                .toList())
                        .stream()
                        .map(rest ->
                                Stream.concat(Stream.of(first), rest.stream()).toList()))
                .toList();
    }
}
