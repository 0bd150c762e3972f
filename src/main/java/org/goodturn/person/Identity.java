package org.goodturn.person;

import org.goodturn.shared.text.EmailAddress;

/**
 * By what an event names its person.
 *
 * @param email the primary key of a person; may be null
 * @param partnerUserId the shop's own id, used when there is no e-mail; may be null
 */
public record Identity(EmailAddress email, String partnerUserId) {

    /** Whether two keys are said to be of one person. */
    public boolean isPair() {
        return email != null && partnerUserId != null;
    }

    /**
     * What may be believed when anybody could have said it: that it is this person, not that two keys belong together.
     */
    public Identity claimed() {
        return isPair() ? new Identity(email, null) : this;
    }

    /** Events of one person come in one order: this decides which lane they take. */
    public int lane(int lanes) {
        var key = email != null ? email.mailbox() : partnerUserId;
        return key == null ? 0 : Math.floorMod(key.hashCode(), lanes);
    }
}
