package org.goodturn.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.TermsDifference.Change;
import org.junit.jupiter.api.Test;

class TermsDifferenceTest {

    private static final UnaryOperator<String> NAMES =
            id -> Map.of(SomeTerms.FRIENDS, "Friends", "pol_new", "New codes", "accent", "Accent colour")
                    .getOrDefault(id, id);

    @Test
    void the_same_terms_have_no_difference() {
        assertThat(TermsDifference.between(SomeTerms.usual(), SomeTerms.usual(), NAMES))
                .isEmpty();
    }

    @Test
    void every_part_of_a_reward_is_told_apart() {
        var after = SomeTerms.withFriend(
                new RewardTerms(Trigger.REGISTRATION, new RewardValue.PercentOff(12_50), 3, "pol_new"));

        assertThat(TermsDifference.between(SomeTerms.usual(), after, NAMES))
                .containsExactly(
                        new Change("Friend gets", "10 % off", "12.5 % off"),
                        new Change("Friend earns it", "on claiming the offer", "on opening an account"),
                        new Change("Friend's code is sent", "at once", "after 3 days"),
                        new Change("Friend's code comes from", "Friends", "New codes"));
    }

    @Test
    void rules_are_told_in_words() {
        var after = SomeTerms.usual().withRules(new ReferralRules(7, false, QualityRules.USUAL));

        assertThat(TermsDifference.between(SomeTerms.usual(), after, NAMES))
                .containsExactly(
                        new Change("An order counts within", "30 days", "7 days"),
                        new Change("Who can be referred", "new customers only", "everybody"));
    }

    @Test
    void what_is_looked_at_is_told_in_words() {
        var quality =
                new QualityRules(QualityRules.Strictness.STRICT, 5, null, 3, List.of("CH"), List.of("coupons.example"));
        var after = SomeTerms.usual().withRules(ReferralRules.USUAL.with(quality));

        assertThat(TermsDifference.between(SomeTerms.usual(), after, NAMES))
                .containsExactly(
                        new Change("Looked at", "Normal", "Strict"),
                        new Change("Most friends a day", "as usual", "5"),
                        new Change("Orders look strange within", "never", "3 minutes"),
                        new Change("Countries ruled out", "none", "CH"),
                        new Change("Sites ruled out", "none", "coupons.example"));
    }

    @Test
    void what_friends_are_asked_to_agree_to_is_told_in_words() {
        var asking = new CampaignTexts("h", "i", "b", "s", "t", "m", "c", "Yes, mail me", true);
        var before = SomeTerms.usual().withTexts(new CampaignTexts("h", "i", "b", "s", "t", "m", "c", "", true));

        assertThat(TermsDifference.between(before, before.withTexts(asking), NAMES))
                .containsExactly(
                        new Change("Landing page: consent", "", "Yes, mail me"),
                        new Change("Nobody claims without consent", "no", "yes"));
    }

    @Test
    void a_setting_that_was_the_themes_is_named_as_people_know_it() {
        var shop = SomeTerms.usual().shop();
        var after = SomeTerms.usual()
                .withPage(new PageSettings(SomeTerms.usual().page().theme(), Map.of("accent", "#224488")), shop);

        assertThat(TermsDifference.between(SomeTerms.usual(), after, NAMES))
                .containsExactly(new Change("Accent colour", "the theme's", "#224488"));
    }
}
