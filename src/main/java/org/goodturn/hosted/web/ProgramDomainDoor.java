package org.goodturn.hosted.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.annotation.Priority;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.merchant.Directory;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Finds the merchant by the host name that was asked, and tells browsers what these pages may do: little. */
@Provider
@OnProgramDomain
@Priority(Priorities.AUTHENTICATION)
class ProgramDomainDoor implements ContainerRequestFilter, ContainerResponseFilter {

    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self';"
            + " script-src 'self'; connect-src 'self'; object-src 'none'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Directory directory;
    private final CurrentMerchant merchant;
    private final HttpServerRequest request;

    ProgramDomainDoor(Directory directory, CurrentMerchant merchant, HttpServerRequest request) {
        this.directory = directory;
        this.merchant = merchant;
        this.request = request;
    }

    @Override
    public void filter(ContainerRequestContext context) {
        var owner = VisitedHost.of(request).flatMap(directory::merchantAt);
        merchant.becomes(owner.orElseThrow(NotFoundException::new));
    }

    @Override
    public void filter(ContainerRequestContext asked, ContainerResponseContext answer) {
        var headers = answer.getHeaders();
        headers.putSingle("Content-Security-Policy", POLICY);
        headers.putSingle("Referrer-Policy", "strict-origin");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
