package org.goodturn.campaign;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.Locale;
import org.goodturn.shared.money.Money;

/** Amounts and percentages of rewards as people of a country write them. */
final class RewardText {

    private static final int WHOLE = 10_000;

    private RewardText() {}

    /** "€20", "€4.50": decimals only where there are some. */
    static String money(Money amount, Locale locale) {
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(amount.currency());
        var major = amount.toMajor();
        var decimals = major.stripTrailingZeros().scale() <= 0 ? 0 : major.scale();
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(major);
    }

    static String percentage(int basisPoints, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    static BigDecimal percent(int basisPoints) {
        return BigDecimal.valueOf(basisPoints, 2).stripTrailingZeros();
    }

    static void requirePercentage(int basisPoints) {
        if (basisPoints < 1 || basisPoints > WHOLE) {
            throw new IllegalArgumentException("a percentage lies between 0.01 and 100");
        }
    }
}
