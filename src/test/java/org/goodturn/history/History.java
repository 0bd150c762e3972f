package org.goodturn.history;

import java.util.List;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.Role;

/**
 * The life of a shop.
 *
 * @param rules by which rewards are earned, beside what a friend gets for claiming
 * @param chance by which it is decided what is told when, and what is told again
 */
record History(List<Rule> rules, List<Friend> friends, long chance) {

    /** @param terms whose pool is left open */
    record Rule(Role role, RewardTerms terms) {}

    /** @param advocate number of the one who brought them */
    record Friend(int advocate, boolean registers, List<Order> orders) {}

    record Order(long minor, boolean isShipped, List<End> ends) {}

    /**
     * What became of an order.
     *
     * @param refunded in cents; 0 when it was cancelled
     * @param isLate whether it happened after every hold had ended
     */
    record End(long refunded, boolean isLate) {

        boolean isCancellation() {
            return refunded == 0;
        }
    }
}
