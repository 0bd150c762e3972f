package org.goodturn.why;

import java.time.Instant;
import java.util.List;
import org.goodturn.shared.reason.Decision;
import org.goodturn.shared.reason.Finding;

/**
 * One thing that happened.
 *
 * @param name of the event; the channel of a click; whose reward; the subject of a mail; null for a decision
 * @param source which door an event came through; who moved a reward or decided, null when it went by itself
 * @param state of the event, reward, mail or referral; null for a click
 * @param person whom it concerns; null when it names nobody
 * @param order the shop's own number, if it carries one
 * @param verdicts what each rule said then
 * @param subject public id of what can be opened
 * @param isAsked whether it is the very thing that was asked about
 */
public record Entry(
        Kind kind,
        Instant at,
        String name,
        String source,
        String state,
        String person,
        String order,
        List<Finding> verdicts,
        String subject,
        boolean isAsked) {

    /** What it is. */
    public enum Kind {
        CLICK,
        EVENT,
        /** An event was looked at once more, because something it depends on was decided or came. */
        AGAIN,
        /** Somebody of the merchant's decided on a referral. */
        DECISION,
        REWARD,
        MESSAGE
    }

    public List<Decision> decisions() {
        return Decision.of(verdicts);
    }
}
