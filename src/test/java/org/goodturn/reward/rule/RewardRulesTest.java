package org.goodturn.reward.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.goodturn.reward.rule.SomeFacts.NOON;
import static org.goodturn.reward.rule.SomeFacts.facts;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import org.goodturn.campaign.CampaignTemplate;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.text.WebUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RewardRulesTest {

    /** The friend gets 10 % on claiming, the advocate 20 EUR on the first order. */
    private static final CampaignTerms TERMS = CampaignTemplate.GIVE_AND_GET.terms(
            Currency.getInstance("EUR"), new WebUrl("https://bikes.example"), "pol_friends", "pol_advocates");

    @Test
    void a_claim_earns_the_friend_and_not_yet_the_advocate() {
        var decisions = decide(TERMS, facts().on(Trigger.CLAIM));

        assertThat(earned(decisions)).containsExactly("friend");
        assertThat(codes(decisions)).containsExactly("reward.earned", "reward.not_yet");
    }

    @Test
    void an_order_without_a_claim_before_earns_both() {
        assertThat(earned(decide(TERMS, facts()))).containsExactly("friend", "advocate");
    }

    @Test
    void nobody_earns_twice_from_one_referral() {
        assertThat(earned(decide(TERMS, facts().earned(RewardRule.FRIEND, 1).earned(RewardRule.ADVOCATE, 1))))
                .isEmpty();
    }

    @Test
    void a_hold_counts_from_the_step_itself_however_late_we_hear_of_it() {
        var held = TERMS.withRewards(
                TERMS.friend(),
                new RewardTerms(Trigger.CONVERSION, TERMS.advocate().value(), 5, "pol_advocates"));

        var advocate = earns(decide(held, facts().at(NOON.minus(Duration.ofDays(2)))), RewardRule.ADVOCATE);

        assertThat(advocate.eligibleAt()).isEqualTo(NOON.plus(Duration.ofDays(3)));
        assertThat(advocate.sentence()).isEqualTo("The advocate earns 20 EUR, held for 5 days.");
    }

    @Test
    void a_shop_whose_clock_is_ahead_makes_nobody_wait() {
        var decisions = decide(TERMS, facts().on(Trigger.CLAIM).at(NOON.plusSeconds(90)));

        assertThat(earns(decisions, RewardRule.FRIEND).eligibleAt()).isEqualTo(NOON);
    }

    @Test
    void what_is_earned_on_shipping_waits_for_the_shipment() {
        var terms = further(terms(Trigger.SHIPPED, null, new Recurrence.Once()));

        assertThat(earned(decide(terms, facts().on(Trigger.CONVERSION)))).doesNotContain("bonus");
        assertThat(earned(decide(terms, facts().on(Trigger.SHIPPED)))).contains("bonus");
    }

    @Test
    void an_event_of_the_shops_own_earns_by_its_name_only() {
        var terms = further(terms(Trigger.EVENT, "subscription_renewed", new Recurrence.Every()));

        assertThat(earned(decide(terms, facts().onEvent("subscription_renewed").earned("bonus", 7))))
                .contains("bonus");
        assertThat(earned(decide(terms, facts().onEvent("newsletter")))).doesNotContain("bonus");
        assertThat(earned(decide(terms, facts().on(Trigger.CONVERSION)))).doesNotContain("bonus");
    }

    @Test
    void the_first_three_are_three() {
        var terms = further(terms(Trigger.CONVERSION, null, new Recurrence.First(3)));

        assertThat(earns(decide(terms, facts().earned("bonus", 2)), "bonus").occurrence())
                .isEqualTo(3);
        assertThat(codes(decide(terms, facts().earned("bonus", 3)))).contains("reward.no_more");
    }

    @Test
    void six_months_end_six_calendar_months_after_the_first_order() {
        var terms = further(terms(Trigger.CONVERSION, null, new Recurrence.ForMonths(6)));
        var first = Instant.parse("2026-03-31T12:00:00Z");

        var inTime = facts().convertedAt(first).at(Instant.parse("2026-09-30T12:00:00Z"));
        var late = facts().convertedAt(first).at(Instant.parse("2026-09-30T12:00:01Z"));

        assertThat(earned(decide(terms, inTime))).contains("bonus");
        assertThat(earned(decide(terms, late))).doesNotContain("bonus");
    }

    @Test
    void what_recurs_is_earned_on_its_own_step_and_not_on_one_that_implies_it() {
        var terms = further(terms(Trigger.REGISTRATION, null, new Recurrence.Every()));

        assertThat(earned(decide(terms, facts().on(Trigger.CONVERSION)))).doesNotContain("bonus");
    }

    @ParameterizedTest
    @EnumSource(names = {"CLAIM", "REGISTRATION"})
    void what_a_friend_does_once_is_earned_once_whatever_was_promised(Trigger trigger) {
        for (var recurrence : List.of(new Recurrence.Every(), new Recurrence.First(3), new Recurrence.ForMonths(6))) {
            var terms = further(terms(trigger, null, recurrence));

            assertThat(earned(decide(terms, facts().on(trigger)))).contains("bonus");
            assertThat(earned(decide(terms, facts().on(trigger).earned("bonus", 1))))
                    .doesNotContain("bonus");
        }
    }

    private static CampaignTerms further(RewardTerms terms) {
        return TERMS.with(new RewardRule("bonus", "Bonus", Role.ADVOCATE, terms));
    }

    private static RewardTerms terms(Trigger trigger, String event, Recurrence recurrence) {
        return new RewardTerms(
                trigger,
                event,
                new RewardValue.Fixed(Money.of(5_00, "EUR")),
                0,
                null,
                "pol_advocates",
                List.of(),
                recurrence,
                List.of(),
                null,
                null);
    }

    private static List<Decision> decide(CampaignTerms terms, SomeFacts facts) {
        return RewardRules.decide(terms.rewardRules(), facts.build(), NOON);
    }

    private static List<String> earned(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Earns.class::isInstance)
                .map(decision -> decision.rule().id())
                .toList();
    }

    private static Decision.Earns earns(List<Decision> decisions, String rule) {
        return decisions.stream()
                .filter(decision -> decision.rule().id().equals(rule))
                .map(Decision.Earns.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static List<String> codes(List<Decision> decisions) {
        return decisions.stream()
                .flatMap(decision -> decision.findings().stream())
                .map(Finding::code)
                .toList();
    }
}
