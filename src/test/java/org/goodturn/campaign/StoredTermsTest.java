package org.goodturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.rule.Comparison;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.Recurrence;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.shared.money.Money;
import org.junit.jupiter.api.Test;

/** Terms as they stand in the database: those of years ago must be read as they were meant. */
@QuarkusTest
class StoredTermsTest {

    private static final String BEFORE_THERE_WERE_RULES = """
            {"friend": {"trigger": "CLAIM", "value": {"kind": "percent_off", "basisPoints": 1000}, "holdDays": 0, "pool": "pol_friends"},
             "advocate": {"trigger": "CONVERSION", "value": {"kind": "fixed", "amount": {"minor": 2000, "currency": "EUR"}},
                          "holdDays": 5, "pool": "pol_advocates"},
             "rules": {"lookBackDays": 30, "newCustomersOnly": true},
             "texts": {"headline": "h", "intro": "i", "button": "b", "shareHeadline": "s", "shareIntro": "t",
                       "shareMessage": "m", "conditions": "c"},
             "page": {"theme": "aurora", "settings": {}}, "shop": "https://bikes.example"}""";

    @Inject
    ObjectMapper json;

    @Test
    void terms_from_before_there_were_rules_mean_what_they_meant() throws JsonProcessingException {
        var terms = json.readValue(BEFORE_THERE_WERE_RULES, CampaignTerms.class);

        assertThat(terms.friend())
                .isEqualTo(new RewardTerms(Trigger.CLAIM, new RewardValue.PercentOff(10_00), 0, "pol_friends"));
        assertThat(terms.advocate().veto()).isEqualTo("order_cancelled");
        assertThat(terms.advocate().recurrence()).isEqualTo(new Recurrence.Once());
        assertThat(terms.rules().quality()).isEqualTo(QualityRules.OFF);
        assertThat(terms.rules().lateClaims()).isEqualTo(LateClaims.NEVER);
        assertThat(terms.rewardRules()).extracting(RewardRule::id).containsExactly("friend", "advocate");
        assertThat(terms.texts()).isEqualTo(new CampaignTexts("h", "i", "b", "s", "t", "m", "c", "", false));
    }

    @Test
    void everything_that_a_rule_can_say_is_read_as_it_was_written() throws JsonProcessingException {
        var quality = new QualityRules(
                QualityRules.Strictness.STRICT, 5, 9, 3, List.of("CH", "DE"), List.of("coupons.example"));
        var terms = SomeTerms.usual()
                .with(everything())
                .with(tiered())
                .withRules(new ReferralRules(30, true, quality))
                .withTexts(new CampaignTexts("h", "i", "b", "s", "t", "m", "c", "Yes, mail me", true));

        assertThat(json.readValue(json.writeValueAsString(terms), CampaignTerms.class))
                .isEqualTo(terms);
    }

    private static RewardRule everything() {
        return RewardRule.added(
                "Renewals",
                Role.ADVOCATE,
                new RewardTerms(
                        Trigger.EVENT,
                        "subscription_renewed",
                        new PercentOfSale(5_00, Money.of(50_00, "EUR"), PercentOfSale.Rounding.NEAREST),
                        5,
                        "subscription_ended",
                        "pol_advocates",
                        List.of(
                                new RewardCondition.MinimumSale(Money.of(50_00, "EUR")),
                                new RewardCondition.FirstPurchase(),
                                new RewardCondition.NewCustomer(),
                                new RewardCondition.InAudience(Role.FRIEND, "vip"),
                                new RewardCondition.NthFriend(5, true),
                                new RewardCondition.NthOrder(2, false),
                                new RewardCondition.OfProduct(List.of("E-Bike")),
                                new RewardCondition.EventSays("plan", Comparison.IS_NOT, "trial")),
                        new Recurrence.ForMonths(12),
                        List.of(
                                new RewardCap.PerPerson(5, Period.MONTH),
                                new RewardCap.InAll(100, Period.EVER),
                                new RewardCap.Budget(Money.of(1000_00, "EUR"))),
                        90,
                        7));
    }

    private static RewardRule tiered() {
        return RewardRule.added(
                "Milestones",
                Role.ADVOCATE,
                new RewardTerms(
                        Trigger.CONVERSION,
                        null,
                        new Tiered(Tiered.Measure.FRIENDS, List.of(new Tiered.Tier(3, Money.of(10_00, "EUR")))),
                        0,
                        null,
                        "pol_advocates",
                        List.of(),
                        new Recurrence.First(3),
                        List.of(),
                        null,
                        null));
    }
}
