package org.goodturn.hosted.web;

import java.text.NumberFormat;
import java.util.Locale;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.money.Money;

/** What rewards are worth, as people of a language write it. */
final class Words {

    private static final int MOST_DECIMALS = 2;

    private Words() {}

    /** "10%", "€20": the theme's texts say what is done with it. */
    static String worth(RewardValue value, Locale locale) {
        return switch (value) {
            case RewardValue.PercentOff percent -> percent(percent, locale);
            case RewardValue.Fixed fixed -> money(fixed.amount(), locale);
        };
    }

    private static String percent(RewardValue.PercentOff value, Locale locale) {
        var format = NumberFormat.getPercentInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(value.percent().movePointLeft(MOST_DECIMALS));
    }

    /** Decimals only where there are some. */
    private static String money(Money amount, Locale locale) {
        var major = amount.toMajor();
        var decimals = major.stripTrailingZeros().scale() <= 0 ? 0 : major.scale();
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(amount.currency());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(major);
    }
}
