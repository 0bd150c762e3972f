package org.goodturn.integration.voucherify.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.merchant.Doorkeeper;
import org.goodturn.shared.web.BearerKey;

/**
 * Lets servers in that send a secret key as application token, or as bearer token like everywhere. The application id
 * that Voucherify's clients send beside it tells nothing here.
 */
@Provider
@VoucherifyKeyed
@Priority(Priorities.AUTHENTICATION)
class VoucherifyKeyFilter implements ContainerRequestFilter {

    private final Doorkeeper doorkeeper;

    VoucherifyKeyFilter(Doorkeeper doorkeeper) {
        this.doorkeeper = doorkeeper;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = request.getHeaderString("X-App-Token");
        var key = token == null ? BearerKey.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)) : token.strip();
        var grant = doorkeeper.grant(key);
        doorkeeper.checkServer(grant, request.getHeaderString("Origin"));
        doorkeeper.admit(grant);
    }
}
