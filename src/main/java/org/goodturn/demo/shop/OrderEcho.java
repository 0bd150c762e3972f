package org.goodturn.demo.shop;

import java.util.List;

/**
 * What Goodturn answered about an order.
 *
 * @param eventId empty when the order could not be told
 * @param state as the API says it: QUEUED, PROCESSED, DUPLICATE or PARKED
 * @param reasons what was decided, sentence by sentence
 */
public record OrderEcho(String eventId, String state, List<String> reasons) {

    static final OrderEcho NOT_TOLD = new OrderEcho("", "", List.of());

    public boolean isTold() {
        return !eventId.isEmpty();
    }

    boolean isSettled() {
        return !state.equals("QUEUED");
    }

    /** The state in a sentence. */
    public String outcome() {
        return switch (state) {
            case "PROCESSED" -> "It was processed.";
            case "DUPLICATE" -> "It had been told before and changes nothing.";
            case "PARKED" -> "It could not be processed; somebody has to look at it.";
            default -> "It waits to be processed.";
        };
    }
}
