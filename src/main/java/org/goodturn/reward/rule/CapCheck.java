package org.goodturn.reward.rule;

import java.util.Optional;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.campaign.rule.RuleInWords;
import org.goodturn.shared.money.Money;

/** Is there room for one more? Pure. */
final class CapCheck {

    private CapCheck() {}

    static void of(RewardRule rule, RewardFacts facts, Optional<Worth> worth, String who, Reasons reasons) {
        var used = facts.usedOf(rule.id());
        for (var cap : rule.terms().caps()) {
            switch (cap) {
                case RewardCap.PerPerson person -> {
                    if (used.of(cap) >= person.most()) {
                        reasons.against("reward.cap_person", who + " has them all: " + RuleInWords.cap(cap) + ".");
                    }
                }
                case RewardCap.InAll all -> {
                    if (used.of(cap) >= all.most()) {
                        reasons.against("reward.cap_reached", "All are given: " + RuleInWords.cap(cap) + ".");
                    }
                }
                case RewardCap.Budget budget -> worth.ifPresent(one -> budget(budget, used.of(cap), one, reasons));
            }
        }
    }

    private static String left(Money most, long spent) {
        return spent >= most.minor()
                ? "Nothing of the budget is left."
                : "Of the budget only " + new Money(most.minor() - spent, most.currency()).plain() + " are left.";
    }

    private static void budget(RewardCap.Budget budget, long spent, Worth worth, Reasons reasons) {
        if (!(worth instanceof RewardValue.Fixed fixed)
                || !fixed.amount().currency().equals(budget.most().currency())) {
            reasons.against("reward.other_currency", "The reward does not count in the currency of the budget.");
        } else if (spent + fixed.amount().minor() > budget.most().minor()) {
            reasons.against("reward.budget_spent", left(budget.most(), spent));
        }
    }
}
