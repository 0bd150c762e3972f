package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.event.EventResult;
import org.goodturn.shared.reason.Finding;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.Test;

/** More friends than codes, all at the same moment. */
@QuarkusTest
class PoolUnderLoadTest {

    private static final int FRIENDS = 50;
    private static final int CODES = 30;

    @Inject
    BikeShop shops;

    @Inject
    PoolFilling filling;

    @Inject
    Clock clock;

    @Test
    void thirty_of_fifty_get_a_code_and_the_others_get_theirs_in_the_order_they_came() throws Exception {
        everythingHasBeenUsedBefore();
        var shop = shops.open(this::withThirtyCodes);

        var answers = claimAllAtOnce(shop);

        assertThat(answers).extracting(EventResult::state).containsOnly(EventResult.State.PROCESSED);
        assertThat(answers).filteredOn(PoolUnderLoadTest::saysToWait).hasSize(FRIENDS - CODES);
        assertThat(codesOf(rewards(shop))).hasSize(CODES).doesNotHaveDuplicates();
        var waiting = waiting(shop);
        assertThat(waiting).hasSize(FRIENDS - CODES);

        fill(shop, CODES, CODES + 5);

        assertThat(idsOf(waiting(shop))).isEqualTo(idsOf(waiting.subList(5, waiting.size())));

        fill(shop, CODES + 5, FRIENDS);

        assertThat(codesOf(rewards(shop))).hasSize(FRIENDS).doesNotHaveDuplicates();
    }

    @Test
    void two_pools_that_are_filled_at_the_same_moment_share_no_code() throws Exception {
        var shop = shops.open();
        var pools = shops.as(shop.merchantId(), () -> Stream.of("Left", "Right")
                .map(name -> CouponPool.uploaded(name, 5, clock.instant()))
                .peek(pool -> pool.persistAndFlush())
                .toList());
        var upper = codes(0, 2_000);
        var lower = upper.reversed().stream().map(String::toLowerCase).toList();

        try (var together = Executors.newFixedThreadPool(2)) {
            var left = together.submit(() -> filled(shop, pools.getFirst(), upper));
            var right = together.submit(() -> filled(shop, pools.getLast(), lower));

            assertThat(left.get().added() + right.get().added()).isEqualTo(2_000);
            assertThat(List.of(left.get(), right.get()))
                    .allSatisfy(one -> assertThat(one.added() + one.elsewhere()).isEqualTo(2_000));
        }
    }

    private CodesAdded filled(BikeShop.Opened shop, CouponPool pool, List<String> codes) {
        return shops.as(shop.merchantId(), () -> filling.fill(pool, codes, clock.instant()));
    }

    /** The first claim after a start is slow; fifty first ones at once would wait for a connection for too long. */
    private void everythingHasBeenUsedBefore() {
        var shop = shops.open();
        shops.claims(shop, "first@example.org", shops.advocate(shop, "maria@example.com"));
    }

    private CampaignTerms withThirtyCodes(CampaignTerms terms) {
        var pool = CouponPool.uploaded("Printed", 5, clock.instant());
        pool.persistAndFlush();
        filling.fill(pool, codes(0, CODES), clock.instant());
        var friend = terms.friend();
        return terms.withRewards(
                new RewardTerms(friend.trigger(), friend.value(), friend.holdDays(), pool.publicId()),
                terms.advocate());
    }

    private List<EventResult> claimAllAtOnce(BikeShop.Opened shop) throws Exception {
        var code = shops.advocate(shop, "maria@example.com");
        var claims = IntStream.range(0, FRIENDS)
                .<Callable<EventResult>>mapToObj(i -> () -> shops.claims(shop, "friend" + i + "@example.org", code))
                .toList();
        try (var together = Executors.newFixedThreadPool(FRIENDS)) {
            return together.invokeAll(claims).stream()
                    .map(PoolUnderLoadTest::answer)
                    .toList();
        }
    }

    private void fill(BikeShop.Opened shop, int from, int to) {
        shops.as(shop.merchantId(), () -> filling.fill(printed(), codes(from, to), clock.instant()));
    }

    private static CouponPool printed() {
        return CouponPool.all().stream()
                .filter(CouponPool::isUploaded)
                .findFirst()
                .orElseThrow();
    }

    private List<Reward> rewards(BikeShop.Opened shop) {
        return shops.as(shop.merchantId(), () -> Reward.listAll());
    }

    /** The longest waiting first. */
    private List<Reward> waiting(BikeShop.Opened shop) {
        return rewards(shop).stream()
                .filter(reward -> reward.code() == null)
                .sorted(Comparator.comparing(Reward::eligibleAt).thenComparing(reward -> reward.id))
                .toList();
    }

    private static boolean saysToWait(EventResult answer) {
        return answer.findings().stream().map(Finding::code).anyMatch("reward.awaits_code"::equals);
    }

    private static Stream<String> codesOf(List<Reward> rewards) {
        return rewards.stream().map(Reward::code).filter(code -> code != null);
    }

    private static List<String> idsOf(List<Reward> rewards) {
        return rewards.stream().map(Reward::publicId).toList();
    }

    private static List<String> codes(int from, int to) {
        return IntStream.range(from, to).mapToObj(i -> "CODE-" + i).toList();
    }

    private static EventResult answer(java.util.concurrent.Future<EventResult> claim) {
        try {
            return claim.get();
        } catch (InterruptedException | ExecutionException failure) {
            throw new AssertionError("a claim had no answer", failure);
        }
    }
}
