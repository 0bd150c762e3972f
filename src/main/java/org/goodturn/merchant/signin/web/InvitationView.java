package org.goodturn.merchant.signin.web;

import org.goodturn.merchant.Role;

/**
 * An invitation as its page shows it.
 *
 * @param signedInAs name of who is signed in in this browser; null for nobody
 * @param hasAccount whether somebody has an account with the invited address
 */
public record InvitationView(
        String token,
        String merchant,
        String email,
        Role role,
        String signedInAs,
        boolean hasAccount,
        boolean singleSignOn) {

    /** Where signing in leads back to. */
    public String path() {
        return "/invitation/" + token;
    }
}
