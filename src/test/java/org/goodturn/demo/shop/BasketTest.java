package org.goodturn.demo.shop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.goodturn.shared.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BasketTest {

    @Test
    void a_friends_code_takes_off_ten_percent() {
        var basket = new Basket(Bicycle.CITY, ShopCoupon.honoured("WELCOME-7XK2M9QD"));

        assertThat(basket.saved()).isEqualTo(Money.of(89_00, "EUR"));
        assertThat(basket.total()).isEqualTo(Money.of(801_00, "EUR"));
    }

    @Test
    void an_advocates_code_takes_off_twenty_euros() {
        var basket = new Basket(Bicycle.CITY, ShopCoupon.honoured(" thanks-7xk2m9qd "));

        assertThat(basket.total()).isEqualTo(Money.of(870_00, "EUR"));
        assertThat(basket.couponCode()).isEqualTo("THANKS-7XK2M9QD");
    }

    @Test
    void without_a_coupon_the_price_is_the_price() {
        var basket = new Basket(Bicycle.CARGO, Optional.empty());

        assertThat(basket.total()).isEqualTo(basket.price());
        assertThat(basket.couponCode()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "WELCOME-", "7XK2M9QD", "X-WELCOME-1"})
    void other_codes_are_not_honoured(String typed) {
        assertThat(ShopCoupon.honoured(typed)).isEmpty();
    }
}
