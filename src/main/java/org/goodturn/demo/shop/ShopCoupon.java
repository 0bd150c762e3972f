package org.goodturn.demo.shop;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.demo.CouponKind;
import org.goodturn.shared.money.Money;

/**
 * A code that the shop honours. Like a real shop's, its rules know how the codes begin that Goodturn gives out for it,
 * and what each kind is worth here.
 */
public record ShopCoupon(String code, CouponKind kind) {

    private static final int LONGEST = 64;
    private static final int WELCOME_PERCENT = 10;
    private static final long THANKS_CENTS = 20_00;

    /** The coupon that somebody typed, however they typed it; nothing when the shop does not honour it. */
    public static Optional<ShopCoupon> honoured(String typed) {
        var code = typed.strip().toUpperCase(Locale.ROOT);
        return Stream.of(CouponKind.values())
                .filter(kind -> code.startsWith(kind.prefix()))
                .filter(kind -> code.length() > kind.prefix().length() && code.length() <= LONGEST)
                .findFirst()
                .map(kind -> new ShopCoupon(code, kind));
    }

    public String label() {
        return switch (kind) {
            case WELCOME -> WELCOME_PERCENT + " % off";
            case THANKS -> "€20 off";
        };
    }

    /** What it takes off a price. */
    Money off(Money price) {
        return switch (kind) {
            case WELCOME -> new Money(price.minor() * WELCOME_PERCENT / 100, price.currency());
            case THANKS -> new Money(Math.min(THANKS_CENTS, price.minor()), price.currency());
        };
    }
}
