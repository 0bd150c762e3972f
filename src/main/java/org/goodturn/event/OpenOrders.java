package org.goodturn.event;

/** Orders that somebody has to look at before they count. Answered by the feature that has them looked at. */
public interface OpenOrders {

    /** @param orderId number of the event that told of the order */
    boolean isOpen(long orderId);
}
