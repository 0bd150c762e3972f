package org.goodturn.merchant.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.merchant.Doorkeeper;
import org.goodturn.shared.web.BearerKey;
import org.goodturn.shared.web.Keyed;

/**
 * Lets servers with a secret key in. A key that comes from a page is refused, because it is not secret there; our own
 * reference of the API is excepted, where developers try their key.
 */
@Provider
@Keyed
@Priority(Priorities.AUTHENTICATION)
class KeyDoor implements ContainerRequestFilter {

    private final Doorkeeper doorkeeper;
    private final CurrentKey key;

    KeyDoor(Doorkeeper doorkeeper, CurrentKey key) {
        this.doorkeeper = doorkeeper;
        this.key = key;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var grant = doorkeeper.grant(BearerKey.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        doorkeeper.checkServer(grant, request.getHeaderString("Origin"));
        key.becomes(grant);
        doorkeeper.admit(grant);
    }
}
