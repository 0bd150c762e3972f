package org.goodturn.reward;

/** Which side of a referral. */
public enum Role {
    ADVOCATE,
    FRIEND
}
