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

    /** By what a shop may know somebody. */
    enum As {
        E_MAIL,
        CUSTOMER_ID,
        DEVICE
    }

    /** What becomes of a friend who shares a device with their advocate. */
    enum Look {
        /** They share none. */
        NONE,
        APPROVED,
        DENIED
    }

    /**
     * @param advocate number of the one who brought them
     * @param orderedAs by what the shop tells of them; when it is not the e-mail, it says only later whose it is
     */
    record Friend(int advocate, boolean registers, As orderedAs, Look look, List<Order> orders) {

        private Friend plain() {
            return new Friend(advocate, registers, As.E_MAIL, look == Look.APPROVED ? Look.NONE : look, orders);
        }
    }

    /** The same without what is to make no difference: two who are one, and doubts that somebody has dispelled. */
    History plain() {
        return new History(rules, friends.stream().map(Friend::plain).toList(), chance);
    }

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
