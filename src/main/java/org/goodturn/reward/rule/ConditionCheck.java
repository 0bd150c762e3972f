package org.goodturn.reward.rule;

import java.util.List;
import java.util.stream.Stream;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RuleInWords;

/** Does a condition hold? Says so either way. Pure. */
final class ConditionCheck {

    private static final String MET = "reward.condition_met";
    private static final List<String> PRODUCT_FIELDS = List.of("product", "product_id", "sku", "category", "products");

    private ConditionCheck() {}

    static void of(RewardCondition condition, RewardTerms terms, RewardFacts facts, Reasons reasons) {
        switch (condition) {
            case RewardCondition.MinimumSale sale -> minimum(sale, facts, reasons);
            case RewardCondition.FirstPurchase first ->
                check(condition, facts.order() == 1, "reward.not_first_order", reasons);
            case RewardCondition.NewCustomer fresh ->
                check(condition, facts.isNewCustomer(), "reward.existing_customer", reasons);
            case RewardCondition.InAudience in ->
                check(condition, facts.audiences().get(in.role()).contains(in.audience()), "reward.audience", reasons);
            case RewardCondition.NthFriend nth -> {
                var count = facts.friends().reached(terms.trigger());
                check(condition, isNth(count, nth.n(), nth.repeating()), "reward.not_nth", reasons);
            }
            case RewardCondition.NthOrder nth ->
                check(condition, isNth(facts.order(), nth.n(), nth.repeating()), "reward.not_nth", reasons);
            case RewardCondition.OfProduct of ->
                check(condition, products(facts).anyMatch(said -> names(of, said)), "reward.other_product", reasons);
            case RewardCondition.EventSays says -> check(condition, holds(says, facts), "reward.data_differs", reasons);
        }
    }

    private static void minimum(RewardCondition.MinimumSale condition, RewardFacts facts, Reasons reasons) {
        var sale = facts.step().sale();
        var least = condition.least();
        if (sale == null) {
            reasons.against(
                    "reward.sale_unknown", "What the order is worth was not said; it takes " + least.plain() + ".");
        } else if (!sale.currency().equals(least.currency())) {
            reasons.against(
                    "reward.other_currency",
                    "The order is in " + sale.currency() + "; it takes " + least.plain() + ".");
        } else {
            reasons.check(
                    sale.minor() >= least.minor(),
                    MET,
                    "The order of " + sale.plain() + " reaches " + least.plain() + ".",
                    "reward.sale_too_small",
                    "The order of " + sale.plain() + " does not reach " + least.plain() + ".");
        }
    }

    private static void check(RewardCondition condition, boolean holds, String against, Reasons reasons) {
        var words = RuleInWords.condition(condition);
        reasons.check(holds, MET, "It holds that " + words + ".", against, "It does not hold that " + words + ".");
    }

    private static boolean isNth(int count, int n, boolean repeating) {
        return count > 0 && (repeating ? count % n == 0 : count == n);
    }

    private static boolean names(RewardCondition.OfProduct condition, String said) {
        return condition.products().stream().anyMatch(said::equalsIgnoreCase);
    }

    /** What the event says of products, in fields of its own or in those of the things it lists. */
    private static Stream<String> products(RewardFacts facts) {
        return facts.step().data().entrySet().stream()
                .filter(field -> PRODUCT_FIELDS.contains(field.getKey())
                        || PRODUCT_FIELDS.stream()
                                .anyMatch(name -> field.getKey().endsWith("." + name)))
                .flatMap(field -> field.getValue().stream());
    }

    /** A field that says several things fits when one of them does; "is not" needs all of them to differ. */
    private static boolean holds(RewardCondition.EventSays says, RewardFacts facts) {
        var said = facts.step().data().getOrDefault(says.field(), List.of());
        return switch (says.comparison()) {
            case IS_NOT -> said.stream().allMatch(one -> says.comparison().holds(one, says.value()));
            case IS, CONTAINS, AT_LEAST, AT_MOST ->
                said.stream().anyMatch(one -> says.comparison().holds(one, says.value()));
        };
    }
}
