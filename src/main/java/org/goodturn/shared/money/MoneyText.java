package org.goodturn.shared.money;

import io.quarkus.qute.TemplateExtension;
import java.text.NumberFormat;
import java.util.Locale;

/** Amounts as pages show them: {@code {amount.shown}}. */
@TemplateExtension
public class MoneyText {

    private MoneyText() {}

    /** "€1,250.00", "€20": decimals only where there are some. */
    public static String shown(Money amount) {
        var format = NumberFormat.getCurrencyInstance(Locale.ENGLISH);
        format.setCurrency(amount.currency());
        var decimals = amount.toMajor().stripTrailingZeros().scale() <= 0
                ? 0
                : Math.max(0, amount.currency().getDefaultFractionDigits());
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format.format(amount.toMajor());
    }
}
