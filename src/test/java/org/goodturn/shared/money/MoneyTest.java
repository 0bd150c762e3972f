package org.goodturn.shared.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @Test
    void an_amount_of_countless_decimals_is_refused_at_once() {
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal("1e-999999999"), Currency.getInstance("EUR")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2 decimals");
    }

    @ParameterizedTest
    @CsvSource({"99.9, EUR, 9990", "2000, JPY, 2000", "1.234, KWD, 1234", "1E+2, EUR, 10000", "0, EUR, 0"})
    void decimals_become_the_smallest_unit_exactly(String written, String currency, long minor) {
        assertThat(Money.ofMajor(new BigDecimal(written), Currency.getInstance(currency)))
                .isEqualTo(Money.of(minor, currency));
    }

    @ParameterizedTest
    @CsvSource({"0.001, EUR", "0.5, JPY", "1E+400, EUR", "1000000000001, EUR"})
    void nothing_is_rounded_or_overflows_silently(String written, String currency) {
        assertThatThrownBy(() -> Money.ofMajor(new BigDecimal(written), Currency.getInstance(currency)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void different_currencies_are_never_added() {
        assertThatThrownBy(() -> Money.of(1, "EUR").plus(Money.of(1, "USD")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void people_read_whole_amounts_without_decimals() {
        assertThat(Money.of(20_00, "EUR").plain()).isEqualTo("20 EUR");
        assertThat(Money.of(19_90, "EUR").plain()).isEqualTo("19.90 EUR");
    }
}
