package org.goodturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.shared.money.Money;
import org.junit.jupiter.api.Test;

class OfferInWordsTest {

    private static final Map<String, String> NO_NAMES = Map.of();

    @Test
    void an_offer_is_one_line() {
        assertThat(OfferInWords.line(SomeTerms.usual())).isEqualTo("Friends get 10 % off, advocates get €20.");
    }

    @Test
    void every_rule_is_one_sentence() {
        var sentences = OfferInWords.sentences(SomeTerms.usual(), Map.of(SomeTerms.FRIENDS, "Spring"));

        assertThat(sentences)
                .containsExactly(
                        "A friend gets 10 % off on claiming the offer, at once, as a code from “Spring”.",
                        "The advocate gets €20 on a friend's first order, at once.",
                        "An order counts within 30 days of the last click or claim.",
                        "Only people who have never ordered before can be referred.");
    }

    @Test
    void a_hold_says_how_long_and_what_stops_it() {
        var terms = SomeTerms.withFriend(new RewardTerms(
                Trigger.CONVERSION, new RewardValue.Fixed(Money.of(4_50, "EUR")), 14, SomeTerms.FRIENDS));

        assertThat(OfferInWords.sentences(terms, NO_NAMES).getFirst())
                .isEqualTo("A friend gets €4.50 on the first order, after 14 days, unless the order is cancelled.");
    }

    @Test
    void what_a_later_order_may_earn_is_not_said_to_need_the_first() {
        var large = new RewardCondition.MinimumSale(Money.of(50_00, "EUR"));
        var first = new RewardCondition.FirstPurchase();

        assertThat(conversion(List.of(large))).startsWith("A friend gets €4.50 on an order, at once, if the order is");
        assertThat(conversion(List.of(large, first))).startsWith("A friend gets €4.50 on the first order, at once");
    }

    private static String conversion(List<RewardCondition> conditions) {
        var terms = SomeTerms.withFriend(new RewardTerms(
                Trigger.CONVERSION,
                null,
                new RewardValue.Fixed(Money.of(4_50, "EUR")),
                0,
                null,
                SomeTerms.FRIENDS,
                conditions,
                null,
                null,
                null,
                null));
        return OfferInWords.sentences(terms, NO_NAMES).getFirst();
    }

    @Test
    void a_single_day_is_not_days() {
        var terms = SomeTerms.usual().withRules(new ReferralRules(1, false, QualityRules.USUAL));

        assertThat(OfferInWords.sentences(terms, NO_NAMES))
                .contains(
                        "An order counts within a day of the last click or claim.",
                        "People who have ordered before can be referred too.");
    }
}
