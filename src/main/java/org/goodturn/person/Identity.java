package org.goodturn.person;

import org.goodturn.shared.text.EmailAddress;

/**
 * By what an event names its person.
 *
 * @param email the primary key of a person; may be null
 * @param partnerUserId the shop's own id, used when there is no e-mail; may be null
 */
public record Identity(EmailAddress email, String partnerUserId) {

    /** Events of one person come in one order: this decides which lane they take. */
    public int lane(int lanes) {
        var key = email != null ? email.mailbox() : partnerUserId;
        return key == null ? 0 : Math.floorMod(key.hashCode(), lanes);
    }
}
