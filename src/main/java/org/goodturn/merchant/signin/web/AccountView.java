package org.goodturn.merchant.signin.web;

import java.util.List;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.merchant.staff.Staff;

/**
 * One's own account as its page shows it.
 *
 * @param here hash of the session of this browser
 * @param notice null when there is nothing to say
 */
public record AccountView(Staff staff, List<Sessions.Open> sessions, String here, boolean singleSignOn, String notice) {

    public boolean isHere(Sessions.Open session) {
        return session.tokenHash().equals(here);
    }
}
