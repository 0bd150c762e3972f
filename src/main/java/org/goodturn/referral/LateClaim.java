package org.goodturn.referral;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.LateClaims;
import org.goodturn.shared.reason.Finding;

/**
 * Somebody says after an order who had brought the friend. Pure.
 *
 * @param kind how much the word counts, by who says it
 * @param order the shop's number of the order that it is about; null for any
 * @param saidAt when
 */
record LateClaim(Evidence.Kind kind, String order, Instant saidAt) {

    /**
     * An order that it may be about.
     *
     * @param number the shop's; null when it has none
     * @param rules of the campaign version in force when it was placed; null when there was none
     * @param isLoose whether nobody was found behind it for certain
     */
    record Order(String number, Instant at, LateClaims rules, boolean isLoose) {}

    /** Why it does not speak for this order; nothing when it does. */
    Optional<Finding> against(Order placed) {
        if (order != null && !order.equals(placed.number)) {
            return refused("late_claim.other_order", "It names another order.");
        }
        if (placed.at.isAfter(saidAt)) {
            return refused("late_claim.no_order", "No order of the friend is known from before it was said.");
        }
        if (placed.rules == null) {
            return refused("late_claim.no_campaign", "The campaign did not run when the order was placed.");
        }
        if (!placed.rules.areTaken()) {
            return refused("late_claim.closed", "The campaign takes no word on who brought a friend after the order.");
        }
        return saidAt.isAfter(placed.at.plus(placed.rules.window()))
                ? refused(
                        "late_claim.too_late",
                        "It was said more than " + placed.rules.days() + " days after the order.")
                : Optional.empty();
    }

    /** What comes of it: whether it speaks for one of the friend's orders, and if not, why. */
    Finding outcome(List<Order> orders) {
        var meant = orders.stream()
                .filter(placed -> order == null || order.equals(placed.number))
                .toList();
        if (meant.isEmpty()) {
            return finding("late_claim.no_order", "No order of the friend is known that it could be about.");
        }
        var loose = meant.stream().filter(Order::isLoose).toList();
        if (loose.isEmpty()) {
            return finding("late_claim.attributed", "Somebody was found behind the order already.");
        }
        return loose.stream().anyMatch(placed -> against(placed).isEmpty())
                ? finding(
                        "late_claim.taken",
                        "It speaks for an order that nobody was found behind for certain. It is decided anew.")
                : against(loose.getLast()).orElseThrow();
    }

    private static Optional<Finding> refused(String code, String sentence) {
        return Optional.of(finding(code, sentence));
    }

    private static Finding finding(String code, String sentence) {
        return new Finding(Attribution.STEP, code, sentence);
    }
}
