package org.goodturn.reward.rule;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardCondition;
import org.goodturn.campaign.rule.RewardRule;
import org.goodturn.person.Person;
import org.goodturn.person.audience.Audiences;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;

/** Loads what the rules ask about, before the pure decision is made. */
@ApplicationScoped
public class FactFinding {

    private final PastOrders orders;
    private final RuleUsage usage;
    private final Audiences audiences;

    FactFinding(PastOrders orders, RuleUsage usage, Audiences audiences) {
        this.orders = orders;
        this.usage = usage;
        this.audiences = audiences;
    }

    /** What is counted here stays so until the transaction ends: whoever would count the same has to wait. */
    public RewardFacts of(Referral referral, Progress step, List<RewardRule> rules, Instant now) {
        if (rules.stream().anyMatch(FactFinding::asksRows)) {
            Referral.flush();
        }
        usage.hold(referral, rules);
        var friend = Person.of(referral.friendId());
        return new RewardFacts(
                step,
                referral.convertedAt(),
                friend.customerSince() == null || !friend.customerSince().isBefore(referral.referredAt()),
                orderNumber(friend, step, rules),
                usage.friends(referral, step, rules),
                Map.of(
                        Role.FRIEND, in(Role.FRIEND, friend, step, rules),
                        Role.ADVOCATE, in(Role.ADVOCATE, Person.of(referral.advocateId()), step, rules)),
                usage.of(referral, step, rules, now));
    }

    /** Whether rows are asked that may have been changed here before, and not written. */
    private static boolean asksRows(RewardRule rule) {
        return RuleUsage.countsRows(rule)
                || rule.terms().conditions().stream().anyMatch(RewardCondition.InAudience.class::isInstance);
    }

    private int orderNumber(Person friend, Progress step, List<RewardRule> rules) {
        var isAsked = rules.stream()
                .flatMap(rule -> rule.terms().conditions().stream())
                .anyMatch(condition -> condition instanceof RewardCondition.NthOrder
                        || condition instanceof RewardCondition.FirstPurchase);
        return isAsked && step.orderId() != null ? orders.numberOf(friend, step.orderId()) : 0;
    }

    /** Those that the rules ask about, as of the step. */
    private Set<String> in(Role role, Person person, Progress step, List<RewardRule> rules) {
        var asked = rules.stream()
                .flatMap(rule -> rule.terms().conditions().stream())
                .flatMap(condition -> condition instanceof RewardCondition.InAudience in && in.role() == role
                        ? Stream.of(in.audience())
                        : Stream.empty())
                .collect(Collectors.toSet());
        return asked.isEmpty() ? Set.of() : audiences.of(person, asked, step.at());
    }
}
