package org.goodturn.reward;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.reward.RewardRules.Decision;
import org.goodturn.shared.text.WebUrl;
import org.junit.jupiter.api.Test;

class RewardRulesTest {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    /** The friend gets 10 % on claiming, the advocate 20 EUR on the first order. */
    private static final CampaignTerms TERMS = CampaignTemplate.GIVE_AND_GET.terms(
            Currency.getInstance("EUR"), new WebUrl("https://bikes.example"), "pol_friends", "pol_advocates");

    @Test
    void a_claim_earns_the_friend_and_not_yet_the_advocate() {
        var decisions = decide(TERMS, Trigger.CLAIM, Set.of());

        assertThat(earned(decisions)).containsExactly(Role.FRIEND);
        assertThat(decisions)
                .extracting(decision -> decision.finding().code())
                .containsExactly("reward.earned", "reward.not_yet");
    }

    @Test
    void an_order_without_a_claim_before_earns_both() {
        assertThat(earned(decide(TERMS, Trigger.CONVERSION, Set.of()))).containsExactly(Role.FRIEND, Role.ADVOCATE);
    }

    @Test
    void nobody_earns_twice_from_one_referral() {
        assertThat(earned(decide(TERMS, Trigger.CONVERSION, Set.of(Role.FRIEND, Role.ADVOCATE))))
                .isEmpty();
    }

    @Test
    void a_hold_counts_from_the_step_itself_however_late_we_hear_of_it() {
        var held = TERMS.withRewards(
                TERMS.friend(),
                new RewardTerms(Trigger.CONVERSION, TERMS.advocate().value(), 5, "pol_advocates"));

        var decision =
                RewardRules.decide(held, Trigger.CONVERSION, Set.of(Role.FRIEND), NOON.minus(Duration.ofDays(2)), NOON)
                        .stream()
                        .filter(Decision.Earns.class::isInstance)
                        .map(Decision.Earns.class::cast)
                        .findFirst()
                        .orElseThrow();

        assertThat(decision.eligibleAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(decision.finding().sentence()).isEqualTo("The advocate earns 20 EUR, held for 5 days.");
    }

    @Test
    void a_shop_whose_clock_is_ahead_makes_nobody_wait() {
        var decisions = RewardRules.decide(TERMS, Trigger.CLAIM, Set.of(), NOON.plusSeconds(90), NOON);

        assertThat(decisions).first().isInstanceOfSatisfying(Decision.Earns.class, earns -> assertThat(
                        earns.eligibleAt())
                .isEqualTo(NOON));
    }

    private static List<Decision> decide(CampaignTerms terms, Trigger step, Set<Role> earned) {
        return RewardRules.decide(terms, step, earned, NOON, NOON);
    }

    private static List<Role> earned(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Earns.class::isInstance)
                .map(decision -> ((Decision.Earns) decision).role())
                .toList();
    }
}
