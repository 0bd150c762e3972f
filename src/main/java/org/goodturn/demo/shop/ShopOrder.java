package org.goodturn.demo.shop;

import java.time.Instant;
import java.util.Locale;
import org.goodturn.shared.id.PublicId;

/** A finished order of the demo shop. */
public record ShopOrder(String number, Basket basket, Customer customer, Instant placedAt) {

    static ShopOrder placed(Basket basket, Customer customer, Instant now) {
        var number = "BC-" + PublicId.random(10).toUpperCase(Locale.ROOT);
        return new ShopOrder(number, basket, customer, now);
    }
}
