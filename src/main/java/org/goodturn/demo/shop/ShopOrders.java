package org.goodturn.demo.shop;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The orders of the demo shop. It keeps no books: a restart forgets them, Goodturn's journal does not. */
@ApplicationScoped
public class ShopOrders {

    private final ShopOffice office;
    private final Cache<String, ShopOrder> orders = remembered();
    private final Cache<String, String> events = remembered();

    ShopOrders(ShopOffice office) {
        this.office = office;
    }

    /** The order stands even if Goodturn cannot be told: no shop loses an order over that. */
    public ShopOrder place(Basket basket, Customer customer, Instant now) {
        var order = ShopOrder.placed(basket, customer, now);
        orders.put(order.number(), order);
        tell(order);
        return order;
    }

    public Optional<ShopOrder> numbered(String number) {
        return Optional.ofNullable(orders.getIfPresent(number));
    }

    public void tell(ShopOrder order) {
        office.tell(order).ifPresent(event -> events.put(order.number(), event));
    }

    /** What Goodturn has made of the order. */
    public OrderEcho echo(ShopOrder order) {
        return Optional.ofNullable(events.getIfPresent(order.number()))
                .map(office::echo)
                .orElse(OrderEcho.NOT_TOLD);
    }

    private static <T> Cache<String, T> remembered() {
        return Caffeine.newBuilder()
                .maximumSize(1_000)
                .expireAfterWrite(Duration.ofDays(1))
                .build();
    }
}
