package org.goodturn.tag.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.goodturn.event.PageClaims;
import org.goodturn.merchant.AccessToken.Kind;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.KeyUse;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.PerMinute;
import org.goodturn.shared.web.ProblemException;

/**
 * The door for shop pages. They come with a publishable key in the address, where a preflight can be judged by it too,
 * and from an origin that the merchant has listed, compared letter by letter. Cookies are neither wanted nor allowed.
 */
@ApplicationScoped
class TagDoor {

    private static final String ORIGIN = "Origin";
    private static final int LONGEST_KEY = 200;

    /** Generous, because a whole company may stand behind one address. */
    private static final int CALLS_A_MINUTE = 600;

    private record Caller(long merchantId, String address) {}

    private final Directory directory;
    private final CurrentMerchant current;
    private final KeyUse use;
    private final PageClaims claims;
    private final PerMinute<Caller> calls = new PerMinute<>(CALLS_A_MINUTE);

    TagDoor(Directory directory, CurrentMerchant current, KeyUse use, PageClaims claims) {
        this.directory = directory;
        this.current = current;
        this.use = use;
        this.claims = claims;
    }

    /** The request becomes the merchant's, and the page may read the answer. */
    void enter(HttpServerRequest http) {
        varies(http);
        var grant = grant(http)
                .orElseThrow(() -> ProblemException.unauthorized("invalid_key", "The key is unknown or revoked."));
        var origin = http.getHeader(ORIGIN);
        if (!isListed(grant, origin)) {
            throw ProblemException.forbidden(
                    "origin_not_allowed",
                    "This publishable key is not for pages of this origin. Add it in Developers.");
        }
        http.response()
                .putHeader("Access-Control-Allow-Origin", origin)
                .putHeader("Access-Control-Expose-Headers", "Retry-After");
        calls.count(new Caller(grant.merchantId(), http.remoteAddress().hostAddress()));
        current.becomes(grant.merchantId());
        use.note(grant);
    }

    /** Counts somebody's wish for the offer, of whoever has come in. */
    void claim(HttpServerRequest http) {
        claims.count(current.id(), http.remoteAddress().hostAddress());
    }

    /** Answers what a browser asks before it sends JSON to another origin. */
    Response preflight(HttpServerRequest http, String method) {
        varies(http);
        var answer = Response.noContent();
        var origin = http.getHeader(ORIGIN);
        return grant(http).filter(grant -> isListed(grant, origin)).isEmpty()
                ? answer.build()
                : answer.header("Access-Control-Allow-Origin", origin)
                        .header("Access-Control-Allow-Methods", method)
                        .header("Access-Control-Allow-Headers", "content-type")
                        .header("Access-Control-Max-Age", "7200")
                        .build();
    }

    private Optional<Directory.Grant> grant(HttpServerRequest http) {
        return Optional.ofNullable(http.getParam("key"))
                .filter(key -> key.length() <= LONGEST_KEY)
                .flatMap(directory::grantOf)
                .filter(grant -> grant.kind() == Kind.PUBLISHABLE);
    }

    private static boolean isListed(Directory.Grant grant, String origin) {
        return origin != null && grant.allowedOrigins().contains(origin);
    }

    private static void varies(HttpServerRequest http) {
        http.response().putHeader("Vary", ORIGIN);
    }
}
