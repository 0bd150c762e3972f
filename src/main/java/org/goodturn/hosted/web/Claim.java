package org.goodturn.hosted.web;

/** How a friend's claim ended. */
sealed interface Claim {

    /** The friend's reward exists; its page shows the code, or that it is on its way. */
    record Rewarded(String reward) implements Claim {}

    /** The claim counts, the reward comes with a later step. */
    record Noted() implements Claim {}

    /** Somebody looks at it first. Why is nobody's business but the staff's. */
    record LookedAt() implements Claim {}

    /** Claimed a while ago. The code is in the mail of then; whoever knows the address is not shown it here. */
    record ClaimedBefore() implements Claim {}

    record OwnLink() implements Claim {}

    record ExistingCustomer() implements Claim {}

    /** Not for this person, for another reason, which staff can see. */
    record Refused() implements Claim {}
}
