package org.goodturn.merchant.signin.web;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.goodturn.shared.web.Option;

/** The currencies that a merchant can work in: all that are money today, the common ones first. */
final class CurrencyChoice {

    private static final List<String> COMMON =
            List.of("EUR", "USD", "GBP", "CHF", "AUD", "CAD", "DKK", "NOK", "PLN", "SEK");

    private CurrencyChoice() {}

    static List<Option> options() {
        var others = Currency.getAvailableCurrencies().stream()
                .filter(currency -> currency.getDefaultFractionDigits() >= 0)
                .filter(currency -> !currency.getDisplayName(Locale.ENGLISH).contains("("))
                .map(Currency::getCurrencyCode)
                .filter(code -> !COMMON.contains(code) && !code.startsWith("X"))
                .sorted();
        return Stream.concat(COMMON.stream(), others)
                .map(CurrencyChoice::option)
                .toList();
    }

    private static Option option(String code) {
        return new Option(code, code + " – " + Currency.getInstance(code).getDisplayName(Locale.ENGLISH));
    }
}
