package org.goodturn.demo.shop;

import java.util.Optional;
import org.goodturn.shared.money.Money;

/** One bicycle on its way to the till, perhaps with a coupon. */
public record Basket(Bicycle bike, Optional<ShopCoupon> coupon) {

    public Money price() {
        return bike.price();
    }

    public Money saved() {
        return coupon.map(found -> found.off(price())).orElse(new Money(0, price().currency()));
    }

    public Money total() {
        return new Money(price().minor() - saved().minor(), price().currency());
    }

    public String couponCode() {
        return coupon.map(ShopCoupon::code).orElse("");
    }
}
