package org.goodturn.integration.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.KeyUse;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.BearerKey;
import org.goodturn.shared.web.HomeAddress;
import org.goodturn.shared.web.PerMinute;
import org.goodturn.shared.web.ProblemException;

/**
 * The door that servers and pages share. A server comes with a secret key and no origin; a page comes with a
 * publishable key and an origin that the merchant has listed, compared letter by letter.
 */
@ApplicationScoped
class StoryDoor {

    private static final String ORIGIN = "Origin";

    /** As many as of our own forms: more would be somebody who tries addresses out. */
    private static final int CALLS_A_MINUTE = 200;

    private record Page(long merchantId, String address) {}

    private final Directory directory;
    private final CurrentMerchant current;
    private final KeyUse use;
    private final HomeAddress home;
    private final PerMinute<Page> calls = new PerMinute<>(CALLS_A_MINUTE);

    StoryDoor(Directory directory, CurrentMerchant current, KeyUse use, HomeAddress home) {
        this.directory = directory;
        this.current = current;
        this.use = use;
        this.home = home;
    }

    /** The request becomes the key's merchant's. */
    void enter(HttpServerRequest http) {
        var origin = http.getHeader(ORIGIN);
        var grant = grant(http);
        switch (grant.kind()) {
            case SECRET -> fromServer(origin);
            case PUBLISHABLE -> fromPage(grant, http);
        }
        current.becomes(grant.merchantId());
        use.note(grant);
    }

    /** How much is believed of what has come in: pages carry their key where everybody can read it. */
    EventSource sourceOf(HttpServerRequest http) {
        return grant(http).kind() == AccessToken.Kind.SECRET ? EventSource.API : EventSource.BROWSER;
    }

    /** Lets pages of the merchant's listed origins read the answer, also when it is a refusal. */
    boolean open(HttpServerRequest http, String campaign) {
        var origin = http.getHeader(ORIGIN);
        var isListed = origin != null && directory.originsOfCampaign(campaign).contains(origin);
        http.response().putHeader("Vary", ORIGIN);
        if (isListed) {
            http.response().putHeader("Access-Control-Allow-Origin", origin);
        }
        return isListed;
    }

    private Directory.Grant grant(HttpServerRequest http) {
        return directory
                .grantOf(BearerKey.of(http.getHeader("Authorization")))
                .orElseThrow(() -> ProblemException.unauthorized("invalid_key", "The key is unknown or revoked."));
    }

    private void fromServer(String origin) {
        if (origin != null && !home.isOrigin(origin)) {
            throw ProblemException.forbidden(
                    "secret_key_in_browser", "A secret key must never be used from a web page. Use a publishable key.");
        }
    }

    private void fromPage(Directory.Grant grant, HttpServerRequest http) {
        var origin = http.getHeader(ORIGIN);
        if (origin == null || !grant.allowedOrigins().contains(origin)) {
            throw ProblemException.forbidden(
                    "origin_not_allowed",
                    "This publishable key is not for pages of this origin. Add it in Developers.");
        }
        calls.count(new Page(grant.merchantId(), http.remoteAddress().hostAddress()));
    }
}
