package org.goodturn.reward.rule;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.campaign.Role;
import org.goodturn.campaign.rule.RewardCap;
import org.goodturn.referral.Progress;
import org.goodturn.shared.money.Money;

/** Facts for tests: a new customer's first order of 99.90 EUR at noon, brought by an advocate's first friend. */
final class SomeFacts {

    static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    private Trigger trigger = Trigger.CONVERSION;
    private String event = "conversion";
    private Instant at = NOON;
    private Money sale = Money.of(99_90, "EUR");
    private Map<String, List<String>> data = Map.of();
    private boolean newCustomer = true;
    private int order = 1;
    private int friends = 1;
    private Instant convertedAt = NOON;
    private final Map<Role, Set<String>> audiences =
            new HashMap<>(Map.of(Role.FRIEND, Set.of(), Role.ADVOCATE, Set.of()));
    private final Map<String, RewardFacts.Usage> used = new HashMap<>();

    static SomeFacts facts() {
        return new SomeFacts();
    }

    SomeFacts on(Trigger step) {
        trigger = step;
        event = step.name().toLowerCase(Locale.ROOT);
        return this;
    }

    SomeFacts onEvent(String name) {
        trigger = Trigger.EVENT;
        event = name;
        return this;
    }

    SomeFacts at(Instant moment) {
        at = moment;
        return this;
    }

    SomeFacts convertedAt(Instant moment) {
        convertedAt = moment;
        return this;
    }

    SomeFacts sale(Money amount) {
        sale = amount;
        return this;
    }

    SomeFacts says(String field, String... values) {
        data = Map.of(field, List.of(values));
        return this;
    }

    SomeFacts customerBefore() {
        newCustomer = false;
        return this;
    }

    SomeFacts order(int number) {
        order = number;
        return this;
    }

    SomeFacts friends(int count) {
        friends = count;
        return this;
    }

    SomeFacts in(Role role, String audience) {
        audiences.put(role, Set.of(audience));
        return this;
    }

    SomeFacts earned(String rule, int times) {
        used.put(rule, new RewardFacts.Usage(times, times, false, Map.of()));
        return this;
    }

    SomeFacts counted(String rule, RewardCap cap, long count) {
        used.put(rule, new RewardFacts.Usage(0, 0, false, Map.of(cap, count)));
        return this;
    }

    RewardFacts build() {
        return new RewardFacts(
                new Progress(trigger, event, 1, trigger.isOrder() ? 1L : null, at, true, false, sale, data),
                convertedAt,
                newCustomer,
                order,
                new RewardFacts.Friends(friends, friends, friends),
                audiences,
                used);
    }
}
