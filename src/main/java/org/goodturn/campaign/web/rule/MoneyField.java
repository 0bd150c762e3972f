package org.goodturn.campaign.web.rule;

import org.goodturn.shared.money.Money;

/** An amount as it stands in a field: without a currency, and without decimals where there are none. */
final class MoneyField {

    private MoneyField() {}

    static String of(Money amount) {
        var major = amount.toMajor();
        return (major.stripTrailingZeros().scale() <= 0 ? major.setScale(0) : major).toPlainString();
    }
}
