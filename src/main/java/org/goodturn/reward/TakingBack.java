package org.goodturn.reward;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How much of a reward goes back with a part of the order? Pure. */
final class TakingBack {

    private TakingBack() {}

    /**
     * In the proportion of what was refunded in all, so that the order and number of refunds make no difference.
     *
     * @param worth of the reward, in the smallest unit, as all the others
     * @param sale what the order was worth
     * @param refunded of the order, in all
     * @param taken back before
     * @return what is still to be taken back; 0 for nothing
     */
    static long due(long worth, long sale, long refunded, long taken) {
        var part = sale <= 0 || refunded >= sale
                ? worth
                : BigDecimal.valueOf(worth)
                        .multiply(BigDecimal.valueOf(refunded))
                        .divide(BigDecimal.valueOf(sale), 0, RoundingMode.HALF_UP)
                        .longValueExact();
        return Math.max(0, Math.min(part, worth) - taken);
    }
}
