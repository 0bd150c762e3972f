package org.goodturn.merchant.staffmail;

import org.goodturn.shared.text.EmailAddress;

/** One mail to somebody who works here, or shall. Plain text: a link is all it has to bring. */
public record StaffMail(EmailAddress to, String subject, String text) {

    /** Not what it says: links in it open accounts. */
    @Override
    public String toString() {
        return "(a mail to staff)";
    }
}
