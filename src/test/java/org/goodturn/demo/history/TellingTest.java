package org.goodturn.demo.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.goodturn.demo.Demonstration;
import org.goodturn.demo.Demonstrations;
import org.goodturn.demo.WithDemo;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardState;
import org.goodturn.support.BikeShop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@TestProfile(WithDemo.class)
class TellingTest {

    @Inject
    Demonstrations demonstrations;

    @Inject
    BikeShop shops;

    private Demonstration demo;
    private List<Happening> story;

    @BeforeEach
    void untilTold() throws InterruptedException {
        demo = demonstrations.known().orElseThrow();
        story = Story.since(demo.began());
        var patience = Instant.now().plus(Duration.ofMinutes(2));
        while (demonstrations.known().orElseThrow().told() < story.size()
                && Instant.now().isBefore(patience)) {
            Thread.sleep(200);
        }
    }

    @Test
    void every_happening_is_told_once() {
        assertThat(demonstrations.known().orElseThrow().told()).isEqualTo(story.size());
        assertThat(friends()).isEqualTo(shops.as(demo.merchant(), () -> Referral.count()));
    }

    @Test
    void the_past_lies_in_the_past_and_nobody_gets_mail_from_it() {
        List<Reward> rewards = shops.as(demo.merchant(), () -> Reward.listAll());

        assertThat(rewards)
                .hasSizeGreaterThan(100)
                .extracting(Reward::state)
                .contains(RewardState.SENT)
                .doesNotContain(RewardState.EARNED, RewardState.FAILED);
        assertThat(rewards)
                .allMatch(reward -> reward.earnedAt().isBefore(demo.began().plus(Story.LENGTH)));
    }

    @Test
    void some_claims_do_not_count() {
        List<Referral> referrals = shops.as(demo.merchant(), () -> Referral.listAll());

        assertThat(referrals).extracting(Referral::state).contains(ReferralState.DENIED, ReferralState.APPROVED);
    }

    private long friends() {
        return story.stream()
                .filter(Happening.Claims.class::isInstance)
                .map(claims -> ((Happening.Claims) claims).who())
                .distinct()
                .count();
    }
}
