package org.goodturn.campaign;

import java.math.BigDecimal;
import java.util.Locale;
import org.goodturn.shared.money.Money;

/**
 * A part of what the friend paid.
 *
 * @param most what it never exceeds, or null
 * @param rounding to the smallest unit of the sale's currency
 */
public record PercentOfSale(int basisPoints, Money most, Rounding rounding) implements RewardValue {

    /** What happens to the part of a cent. */
    public enum Rounding {
        /** Falls to the merchant. */
        DOWN,
        /** To the nearer one; the middle to the person. */
        NEAREST,
        /** Falls to the person. */
        UP
    }

    public PercentOfSale {
        RewardText.requirePercentage(basisPoints);
        if (most != null && !most.isPositive()) {
            throw new IllegalArgumentException("a reward is worth something");
        }
        rounding = rounding == null ? Rounding.DOWN : rounding;
    }

    public BigDecimal percent() {
        return RewardText.percent(basisPoints);
    }

    @Override
    public String plain() {
        return percent().toPlainString() + " % of the sale" + (most == null ? "" : ", at most " + most.plain());
    }

    @Override
    public String shown(Locale locale) {
        return most == null ? RewardText.percentage(basisPoints, locale) : RewardText.money(most, locale);
    }

    @Override
    public boolean isMoney() {
        return true;
    }
}
