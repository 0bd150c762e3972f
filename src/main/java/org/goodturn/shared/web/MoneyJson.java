package org.goodturn.shared.web;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.goodturn.shared.money.Money;

/**
 * An amount on the wire: exact decimals as text, because numbers in JSON are read as floating point by many.
 *
 * @param value major units, "20.00"
 * @param currency ISO 4217
 */
@Schema(name = "Money")
public record MoneyJson(String value, String currency) {

    public static MoneyJson of(Money money) {
        return new MoneyJson(money.toMajor().toPlainString(), money.currency().getCurrencyCode());
    }
}
