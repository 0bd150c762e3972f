package org.goodturn.demo.shop;

import java.util.List;

/**
 * What Goodturn answered about an order.
 *
 * @param eventId empty when the order could not be told
 * @param state in words
 * @param reasons what was decided, sentence by sentence
 */
public record OrderEcho(String eventId, String state, List<String> reasons) {

    static final OrderEcho NOT_TOLD = new OrderEcho("", "", List.of());

    public boolean isTold() {
        return !eventId.isEmpty();
    }
}
