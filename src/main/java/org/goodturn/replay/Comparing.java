package org.goodturn.replay;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.shared.reason.Finding;

/** Lays history and a replay side by side, reward by reward. Pure. */
final class Comparing {

    private final Map<Paid.Deed, Paid> before;
    private final Map<Paid.Deed, Paid> after;
    private final Map<Long, List<Finding>> verdicts;

    /** @param verdicts what the replay decided on an event, by its number */
    Comparing(List<Paid> history, List<Paid> replayed, Map<Long, List<Finding>> verdicts) {
        before = byDeed(history);
        after = byDeed(replayed);
        this.verdicts = verdicts;
    }

    /** In the order in which they happened. */
    List<Difference> differences() {
        var found = new ArrayList<Difference>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .forEach(deed -> compare(before.get(deed), after.get(deed), found));
        found.sort(java.util.Comparator.comparing(Difference::at));
        return List.copyOf(found);
    }

    Outcome outcome() {
        var given = given(before.values());
        var would = after.values().stream().filter(paid -> !paid.isStopped()).toList();
        return new Outcome(
                given.size(),
                would.size(),
                percents(given),
                percents(would),
                differences().size(),
                costs(given, would));
    }

    private void compare(Paid before, Paid after, List<Difference> found) {
        var was = before != null && !before.isStopped();
        var would = after != null && !after.isStopped();
        if (was && !would) {
            found.add(
                    Difference.gone(before, verdicts.getOrDefault(before.deed().eventId(), before.reasons())));
        } else if (would && !was) {
            found.add(Difference.of(Difference.Kind.NEW, null, after));
        } else if (was && !before.isWorthAs(after)) {
            found.add(Difference.of(Difference.Kind.CHANGED, before, after));
        }
    }

    private static List<Paid> given(Collection<Paid> all) {
        return all.stream().filter(paid -> !paid.isStopped()).toList();
    }

    private static int percents(List<Paid> given) {
        return (int) given.stream().filter(paid -> paid.percentBp() != null).count();
    }

    private static List<Outcome.Cost> costs(List<Paid> given, List<Paid> would) {
        var then = sums(given);
        var now = sums(would);
        var currencies = new TreeSet<>(then.keySet());
        currencies.addAll(now.keySet());
        return currencies.stream()
                .map(currency ->
                        new Outcome.Cost(currency, then.getOrDefault(currency, 0L), now.getOrDefault(currency, 0L)))
                .toList();
    }

    private static Map<String, Long> sums(List<Paid> paid) {
        return paid.stream()
                .filter(one -> one.amountMinor() != null)
                .collect(Collectors.groupingBy(Paid::amountCurrency, Collectors.summingLong(Paid::amountMinor)));
    }

    private static Map<Paid.Deed, Paid> byDeed(List<Paid> paid) {
        return paid.stream().collect(Collectors.toMap(Paid::deed, Function.identity()));
    }
}
