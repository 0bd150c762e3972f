package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;
import org.goodturn.person.Person;
import org.goodturn.referral.Referral;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What shops tell in whatever order and however often leads to the same rewards, worth the same. */
@QuarkusTest
class RandomHistoriesTest {

    private static final int FRIENDS = 6;

    /** Something that happened to a friend's order. */
    private record Happening(String event, Map<String, String> data, Duration after) {}

    @Inject
    BikeShop shops;

    @Inject
    EventReporting reporting;

    @Inject
    Clock clock;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void the_order_in_which_events_arrive_changes_nothing(long seed) {
        var random = new Random(seed);
        var histories = new ArrayList<List<Happening>>();
        for (int i = 0; i < FRIENDS; i++) {
            histories.add(history("friend" + i, random));
        }

        var inOrder = told(histories, history -> history);
        var shuffled = told(histories, history -> shuffledAndRepeated(history, random));

        assertThat(shuffled).isEqualTo(inOrder);
    }

    private List<Happening> history(String friend, Random random) {
        var order = Map.of("email", friend + "@example.org", "partner_conversion_id", friend, "cart_value", "100.00");
        var history = new ArrayList<>(List.of(new Happening("conversion", order, Duration.ofMinutes(1))));
        if (random.nextBoolean()) {
            history.add(new Happening("order_fulfilled", about(friend), Duration.ofMinutes(2)));
        }
        for (int i = 0; i < random.nextInt(3); i++) {
            var refund = Map.of(
                    "partner_conversion_id", friend,
                    "partner_refund_id", friend + "-" + i,
                    "refund_amount", "" + (10 + random.nextInt(60)));
            history.add(new Happening("order_refunded", refund, Duration.ofMinutes(3 + i)));
        }
        if (random.nextInt(3) == 0) {
            history.add(new Happening("order_cancelled", about(friend), Duration.ofMinutes(9)));
        }
        return history;
    }

    private static Map<String, String> about(String friend) {
        return Map.of("partner_conversion_id", friend);
    }

    private static List<Happening> shuffledAndRepeated(List<Happening> history, Random random) {
        var told = new ArrayList<>(history);
        history.stream()
                .filter(one -> one.data().containsKey("partner_refund_id")
                        || one.event().equals("conversion"))
                .filter(one -> random.nextBoolean())
                .forEach(told::add);
        Collections.shuffle(told, random);
        return told;
    }

    /** @return by rule and friend, what is left of each reward; one that was withdrawn is worth nothing */
    private List<String> told(List<List<Happening>> histories, UnaryOperator<List<Happening>> telling) {
        var shop = shops.open(RandomHistoriesTest::withBonus);
        var maria = shops.advocate(shop, "maria@example.com");
        var start = clock.instant();
        for (int i = 0; i < histories.size(); i++) {
            shops.claims(shop, "friend" + i + "@example.org", maria);
        }
        histories.forEach(history -> telling.apply(history).forEach(one -> tell(shop, one, start)));
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll().stream()
                .map(this::worth)
                .sorted()
                .toList());
    }

    private void tell(BikeShop.Opened shop, Happening one, Instant start) {
        var now = shops.incoming(shop, one.event(), EventSource.API, one.data());
        var at = start.plus(one.after());
        shops.as(
                shop.merchantId(),
                () -> reporting.report(
                        new Incoming(now.merchantId(), now.name(), now.source(), now.messageId(), at, at, now.data()),
                        at));
    }

    private String worth(Reward reward) {
        assertThat(RewardAdjustment.of(reward)).allMatch(taken -> taken.amount().minor() <= 0);
        var left = RewardAdjustment.leftOf(reward).map(Money::plain).orElse("nothing");
        var referral = Referral.of(reward.origin().referralId());
        var friend = Person.of(referral.friendId()).email();
        return friend + " " + reward.role() + " " + (reward.origin().rule().startsWith("rul_") ? "bonus" : "offer")
                + ": " + (reward.state().isStanding() ? left : "nothing");
    }

    private static CampaignTerms withBonus(CampaignTerms terms) {
        var bonus = new RewardTerms(
                Trigger.SHIPPED,
                null,
                new RewardValue.Fixed(Money.of(7_00, "EUR")),
                5,
                null,
                terms.advocate().pool(),
                List.of(),
                new Recurrence.Once(),
                List.of(),
                null,
                null);
        return terms.with(RewardRule.added("Bonus", Role.ADVOCATE, bonus));
    }
}
