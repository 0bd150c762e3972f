package org.goodturn.person;

import org.goodturn.shared.text.EmailAddress;

/**
 * By what an event names its person.
 *
 * @param email the primary key of a person; may be null
 * @param partnerUserId the shop's own id, used when there is no e-mail; may be null
 * @param device used when there is neither; may be null
 */
public record Identity(EmailAddress email, String partnerUserId, DeviceKey device) {

    public Identity(EmailAddress email, String partnerUserId) {
        this(email, partnerUserId, null);
    }

    /** Whether two keys are said to be of one person. */
    public boolean isPair() {
        return email != null && partnerUserId != null;
    }

    /** Whether nothing is known but a device. */
    public boolean isAnonymous() {
        return email == null && partnerUserId == null && device != null;
    }

    /**
     * What may be believed when anybody could have said it: that it is this person, not that two keys belong together.
     */
    public Identity claimed() {
        return isPair() || device != null ? new Identity(email, email == null ? partnerUserId : null) : this;
    }

    /** Events of one person come in one order: this decides which lane they take. */
    public int lane(int lanes) {
        var key = email != null
                ? email.mailbox()
                : partnerUserId != null ? partnerUserId : device == null ? null : device.digest();
        return key == null ? 0 : Math.floorMod(key.hashCode(), lanes);
    }
}
