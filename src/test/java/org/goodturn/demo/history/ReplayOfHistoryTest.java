package org.goodturn.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.Set;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignEditing;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardValue;
import org.goodturn.demo.Demonstration;
import org.goodturn.demo.Demonstrations;
import org.goodturn.demo.WithDemo;
import org.goodturn.replay.Asking;
import org.goodturn.replay.Difference;
import org.goodturn.replay.Replay;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.money.Money;
import org.goodturn.support.BikeShop;
import org.goodturn.support.Eventually;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Ninety days that happen again bring the same rewards again. */
@QuarkusTest
@TestProfile(WithDemo.class)
class ReplayOfHistoryTest {

    private static final Money TWENTY_FIVE = Money.ofMajor(BigDecimal.valueOf(25), Currency.getInstance("EUR"));

    private static final Set<RewardState> WITHDRAWN = Set.of(RewardState.CANCELED, RewardState.REVOKED);

    @Inject
    Demonstrations demonstrations;

    @Inject
    BikeShop shops;

    @Inject
    Asking asking;

    @Inject
    CampaignEditing editing;

    private Demonstration demo;

    @BeforeEach
    void untilTold() throws InterruptedException {
        demo = demonstrations.known().orElseThrow();
        var length = Story.since(demo.began()).size();
        var patience = Instant.now().plus(Duration.ofMinutes(2));
        while (demonstrations.known().orElseThrow().told() < length
                && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
    }

    @Test
    void what_was_published_brings_exactly_the_same_rewards_again() {
        var replay = replayed();

        long rewards = shops.as(demo.merchant(), () -> Reward.<Reward>listAll().stream()
                .filter(reward -> !WITHDRAWN.contains(reward.state()))
                .count());
        assertThat(replay.problem()).isNull();
        assertThat(replay.outcome().differences()).isZero();
        assertThat(replay.outcome().before()).isEqualTo((int) rewards).isGreaterThan(100);
        assertThat(replay.outcome().after()).isEqualTo((int) rewards);
        assertThat(replay.outcome().costs()).isNotEmpty().allMatch(cost -> cost.before() == cost.after());
    }

    @Test
    void a_draft_that_pays_five_more_costs_five_more_for_each() {
        revise();
        try {
            var replay = replayed();

            assertThat(replay.problem()).isNull();
            assertThat(replay.differences())
                    .isNotEmpty()
                    .allMatch(different -> different.kind() == Difference.Kind.CHANGED
                            && different.before().equals("€20")
                            && different.after().equals("€25"));
            var cost = replay.outcome().costs().getFirst();
            assertThat(cost.after() - cost.before())
                    .isEqualTo(500L * replay.differences().size());
        } finally {
            discard();
        }
    }

    @Test
    void nothing_of_it_is_left() {
        long people = shops.as(demo.merchant(), () -> org.goodturn.person.Person.count());
        long messages = shops.as(demo.merchant(), () -> org.goodturn.mail.Message.count());

        replayed();

        assertThat(shops.<Long>as(demo.merchant(), () -> org.goodturn.person.Person.count()))
                .isEqualTo(people);
        assertThat(shops.<Long>as(demo.merchant(), () -> org.goodturn.mail.Message.count()))
                .isEqualTo(messages);
    }

    private Replay replayed() {
        var asked = shops.as(
                demo.merchant(),
                () -> asking.ask(campaign(), demo.began(), demo.began().plus(Duration.ofDays(95)), "usr_test"));
        return Eventually.get(() -> shops.as(demo.merchant(), () -> withDifferences(asked)), Replay::isOver);
    }

    private static Replay withDifferences(Replay asked) {
        var replay = Replay.of(campaign(), asked.publicId()).orElseThrow();
        replay.differences();
        return replay;
    }

    private void revise() {
        shops.as(
                demo.merchant(),
                () -> editing.revise(
                        campaign(),
                        terms -> {
                            var advocate = terms.advocate();
                            var more = new RewardTerms(
                                    advocate.trigger(),
                                    new RewardValue.Fixed(TWENTY_FIVE),
                                    advocate.holdDays(),
                                    advocate.pool());
                            return terms.withRewards(terms.friend(), more);
                        },
                        demo.began()));
    }

    private void discard() {
        shops.as(demo.merchant(), () -> editing.discard(campaign()));
    }

    private static Campaign campaign() {
        return Campaign.all().getLast();
    }
}
