package org.goodturn.referral;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.shared.money.Money;

/**
 * What the friend did.
 *
 * @param trigger the step
 * @param event name of the event that says so
 * @param eventId its number
 * @param orderId number of the event that told of the order that it is about; null when it is about none
 * @param at when it happened
 * @param isFact whether it is acted on: a server said it, or it is a claim; another word of a browser's releases
 *     nothing
 * @param isByPage whether a page said it, and so anybody may have
 * @param sale the order's value; null when there is none
 * @param data everything that the event says, by field
 */
public record Progress(
        Trigger trigger,
        String event,
        long eventId,
        Long orderId,
        Instant at,
        boolean isFact,
        boolean isByPage,
        Money sale,
        Map<String, List<String>> data) {

    /** The same, if nothing were said beside it. */
    public Progress alone() {
        return new Progress(trigger, event, eventId, orderId, at, isFact, isByPage, sale, Map.of());
    }
}
