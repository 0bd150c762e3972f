package org.goodturn.campaign.web;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.goodturn.campaign.CodePools;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.Tiered;
import org.goodturn.campaign.rule.Comparison;
import org.goodturn.campaign.rule.Period;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.campaign.rule.RuleInWords;
import org.goodturn.shared.web.Option;

/**
 * One reward rule on its page.
 *
 * @param action where its form goes
 * @param isOffer whether it is one of the two that pages promise
 * @param sentence as it was saved last; null for a new one
 */
public record RewardRuleView(
        String title, String action, boolean isOffer, String unit, List<Option> pools, String sentence) {

    static RewardRuleView fresh(CampaignHead head, String unit, List<CodePools.Choice> pools) {
        return new RewardRuleView(
                "New reward", RewardRuleList.path(head), false, unit, CampaignPools.options(pools), null);
    }

    static RewardRuleView of(CampaignHead head, RewardRule rule, String unit, List<CodePools.Choice> pools) {
        return new RewardRuleView(
                rule.name(),
                RewardRuleList.path(head) + "/" + rule.id(),
                rule.isOffer(),
                unit,
                CampaignPools.options(pools),
                RuleInWords.sentence(rule, CampaignPools.names(pools)));
    }

    /** Where what is typed is said in words. */
    public String words() {
        return (action.endsWith("/reward-rules") ? action + "/new" : action) + "/sentence";
    }

    public List<String> sentences() {
        return List.of(sentence);
    }

    public List<Option> roles() {
        return List.of(new Option("ADVOCATE", "The advocate"), new Option("FRIEND", "The friend"));
    }

    public List<Option> triggers() {
        return options(Trigger.values(), trigger -> switch (trigger) {
            case CLAIM -> "The friend claims the offer";
            case REGISTRATION -> "The friend opens an account";
            case CONVERSION -> "The friend orders";
            case SHIPPED -> "The friend's order has shipped";
            case EVENT -> "An event of your own";
        });
    }

    public List<Option> roundings() {
        return List.of(
                new Option("DOWN", "Down: the rest is yours"),
                new Option("NEAREST", "To the nearer one"),
                new Option("UP", "Up: the rest is theirs"));
    }

    public List<Option> measures() {
        return options(Tiered.Measure.values(), measure -> switch (measure) {
            case FRIENDS -> "The advocate's friends so far";
            case SALE -> "What the friend paid";
        });
    }

    public List<Option> periods() {
        return options(Period.values(), Period::words);
    }

    public List<Option> comparisons() {
        return options(Comparison.values(), Comparison::words);
    }

    /** The numbers of the rows for steps. */
    public List<Integer> steps() {
        return IntStream.rangeClosed(1, 6).boxed().toList();
    }

    private static <E extends Enum<E>> List<Option> options(E[] choices, Function<E, String> words) {
        return Arrays.stream(choices)
                .map(choice -> new Option(choice.name(), words.apply(choice)))
                .toList();
    }
}
