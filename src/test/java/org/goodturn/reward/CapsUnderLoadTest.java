package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.event.EventReporting;
import org.goodturn.event.EventResult;
import org.goodturn.event.EventSource;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

/** More orders than a budget allows, all at the same moment. */
@QuarkusTest
class CapsUnderLoadTest {

    private static final int FRIENDS = 50;
    private static final int REWARDS = 30;
    private static final Money TWENTY = Money.of(20_00, "EUR");

    @Inject
    BikeShop shops;

    @Inject
    EventReporting reporting;

    @Inject
    Clock clock;

    @Test
    void a_budget_for_thirty_rewards_gives_thirty_however_many_order_at_once() throws Exception {
        var shop = shops.open(terms -> capped(terms, new RewardCap.Budget(Money.of(REWARDS * TWENTY.minor(), "EUR"))));

        var answers = allOrderAtOnce(shop);

        assertThat(answers).extracting(EventResult::state).containsOnly(EventResult.State.PROCESSED);
        assertThat(advocatesRewards(shop)).hasSize(REWARDS);
        assertThat(answers)
                .filteredOn(answer -> says(answer, "reward.budget_spent"))
                .hasSize(FRIENDS - REWARDS);
    }

    @Test
    void a_cap_for_one_person_holds_when_all_their_friends_order_at_once() throws Exception {
        var shop = shops.open(terms -> capped(terms, new RewardCap.PerPerson(REWARDS, Period.MONTH)));

        var answers = allOrderAtOnce(shop);

        assertThat(advocatesRewards(shop)).hasSize(REWARDS);
        assertThat(answers)
                .filteredOn(answer -> says(answer, "reward.cap_person"))
                .hasSize(FRIENDS - REWARDS);
    }

    @Test
    void every_tenth_friend_is_found_once_when_all_of_them_order_at_once() throws Exception {
        var shop = shops.open(terms -> terms.with(RewardRule.added("Every tenth", Role.ADVOCATE, everyTenth(terms))));

        allOrderAtOnce(shop);

        assertThat(advocatesRewards(shop))
                .filteredOn(reward -> reward.origin().rule().startsWith("rul_"))
                .hasSize(FRIENDS / 10);
    }

    private static CampaignTerms capped(CampaignTerms terms, RewardCap cap) {
        return terms.withRewards(
                terms.friend(),
                new RewardTerms(
                        Trigger.CONVERSION,
                        null,
                        new RewardValue.Fixed(TWENTY),
                        0,
                        null,
                        terms.advocate().pool(),
                        List.of(),
                        null,
                        List.of(cap),
                        null,
                        null));
    }

    private static RewardTerms everyTenth(CampaignTerms terms) {
        return new RewardTerms(
                Trigger.CONVERSION,
                null,
                new RewardValue.Fixed(TWENTY),
                0,
                null,
                terms.advocate().pool(),
                List.of(new RewardCondition.NthFriend(10, true)),
                null,
                List.of(),
                null,
                null);
    }

    private List<EventResult> allOrderAtOnce(BikeShop.Opened shop) throws InterruptedException {
        var code = shops.advocate(shop, "maria@example.com");
        shops.claims(shop, "first@example.org", code);
        var orders = IntStream.range(0, FRIENDS)
                .<Callable<EventResult>>mapToObj(i -> () -> orders(shop, "friend" + i + "@example.org", code))
                .toList();
        try (var together = Executors.newFixedThreadPool(FRIENDS)) {
            return together.invokeAll(orders).stream()
                    .map(CapsUnderLoadTest::answer)
                    .toList();
        }
    }

    private EventResult orders(BikeShop.Opened shop, String email, String code) {
        var order =
                Map.of("email", email, "advocate_code", code, "partner_conversion_id", email, "cart_value", "99.90");
        return shops.as(
                shop.merchantId(),
                () -> reporting.report(shops.incoming(shop, "conversion", EventSource.API, order), clock.instant()));
    }

    private List<Reward> advocatesRewards(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.<Reward>listAll()).stream()
                .filter(reward -> reward.role() == Role.ADVOCATE)
                .toList();
    }

    private static boolean says(EventResult answer, String code) {
        return answer.findings().stream().map(Finding::code).anyMatch(code::equals);
    }

    private static EventResult answer(Future<EventResult> order) {
        try {
            return order.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("an order had no answer", failure);
        }
    }
}
