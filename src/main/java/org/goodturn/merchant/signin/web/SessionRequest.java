package org.goodturn.merchant.signin.web;

import io.quarkus.security.identity.request.BaseAuthenticationRequest;

/** A browser that shows a session cookie. */
class SessionRequest extends BaseAuthenticationRequest {

    private final String token;

    SessionRequest(String token) {
        this.token = token;
    }

    String token() {
        return token;
    }
}
