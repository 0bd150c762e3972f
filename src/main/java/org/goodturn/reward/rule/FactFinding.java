package org.goodturn.reward.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.person.Person;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;

/** Loads what the rules ask about, before the pure decision is made. */
@ApplicationScoped
public class FactFinding {

    private final PastOrders orders;
    private final RuleUsage usage;

    FactFinding(PastOrders orders, RuleUsage usage) {
        this.orders = orders;
        this.usage = usage;
    }

    /** What is counted here stays so until the transaction ends: whoever would count the same has to wait. */
    public RewardFacts of(Referral referral, Progress step, List<RewardRule> rules, Instant now) {
        Referral.flush();
        usage.hold(referral, rules);
        var friend = Person.of(referral.friendId());
        return new RewardFacts(
                step,
                referral.convertedAt(),
                friend.customerSince() == null || !friend.customerSince().isBefore(referral.referredAt()),
                orderNumber(friend, step, rules),
                usage.friends(referral, rules),
                Map.of(
                        Role.FRIEND, audiences(friend),
                        Role.ADVOCATE, audiences(Person.of(referral.advocateId()))),
                usage.of(referral, rules, now));
    }

    private int orderNumber(Person friend, Progress step, List<RewardRule> rules) {
        var isAsked = rules.stream()
                .flatMap(rule -> rule.terms().conditions().stream())
                .anyMatch(condition -> condition instanceof RewardCondition.NthOrder
                        || condition instanceof RewardCondition.FirstPurchase);
        return isAsked && step.orderId() != null ? orders.numberOf(friend, step.orderId()) : 0;
    }

    /** An audience is a trait that is true. */
    private static Set<String> audiences(Person person) {
        return person.parameters().entrySet().stream()
                .filter(trait -> Boolean.TRUE.equals(trait.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }
}
