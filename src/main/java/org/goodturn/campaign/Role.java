package org.goodturn.campaign;

/** Which side of a referral. */
public enum Role {
    ADVOCATE,
    FRIEND
}
