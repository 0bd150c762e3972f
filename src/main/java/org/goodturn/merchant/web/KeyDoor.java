package org.goodturn.merchant.web;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.CurrentKey;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.KeyUse;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.BearerKey;
import org.goodturn.shared.web.HomeAddress;
import org.goodturn.shared.web.Keyed;
import org.goodturn.shared.web.ProblemException;

/**
 * Lets servers with a secret key in. A key that comes from a page is refused, because it is not secret there; our own
 * reference of the API is excepted, where developers try their key.
 */
@Provider
@Keyed
@Priority(Priorities.AUTHENTICATION)
class KeyDoor implements ContainerRequestFilter {

    private final Directory directory;
    private final CurrentMerchant current;
    private final CurrentKey key;
    private final KeyUse use;
    private final HomeAddress home;

    KeyDoor(Directory directory, CurrentMerchant current, CurrentKey key, KeyUse use, HomeAddress home) {
        this.directory = directory;
        this.current = current;
        this.key = key;
        this.use = use;
        this.home = home;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var grant = directory
                .grantOf(BearerKey.of(request.getHeaderString(HttpHeaders.AUTHORIZATION)))
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
        key.becomes(grant);
        use.note(grant);
    }
}
