package org.goodturn.integration.voucherify.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.KeyUse;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.BearerKey;
import org.goodturn.shared.web.HomeAddress;
import org.goodturn.shared.web.ProblemException;

/**
 * Lets servers in that send a secret key as application token, or as bearer token like everywhere. The application id
 * that Voucherify's clients send beside it tells nothing here.
 */
@Provider
@VoucherifyKeyed
@Priority(Priorities.AUTHENTICATION)
class VoucherifyKeyFilter implements ContainerRequestFilter {

    private static final int LONGEST = 200;

    private final Directory directory;
    private final CurrentMerchant current;
    private final KeyUse use;
    private final HomeAddress home;

    VoucherifyKeyFilter(Directory directory, CurrentMerchant current, KeyUse use, HomeAddress home) {
        this.directory = directory;
        this.current = current;
        this.use = use;
        this.home = home;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var token = request.getHeaderString("X-App-Token");
        var key = token == null ? BearerKey.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)) : token.strip();
        var grant = Optional.of(key)
                .filter(given -> given.length() <= LONGEST)
                .flatMap(directory::grantOf)
                .orElseThrow(() -> ProblemException.unauthorized("invalid_key", "The key is unknown or revoked."));
        if (grant.kind() != AccessToken.Kind.SECRET) {
            throw ProblemException.forbidden("secret_key_needed", "This needs a secret key (sk_…), used by a server.");
        }
        var origin = request.getHeaderString("Origin");
        if (origin != null && !home.isOrigin(origin)) {
            throw ProblemException.forbidden(
                    "secret_key_in_browser",
                    "A secret key must never be used from a web page. Revoke it: it is not secret any more.");
        }
        current.becomes(grant.merchantId());
        use.note(grant);
    }
}
