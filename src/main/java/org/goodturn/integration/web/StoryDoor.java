package org.goodturn.integration.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.event.EventSource;
import org.goodturn.merchant.AccessToken;
import org.goodturn.merchant.Directory;
import org.goodturn.merchant.Doorkeeper;
import org.goodturn.shared.web.BearerKey;
import org.goodturn.shared.web.PerMinute;

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

    private final Doorkeeper doorkeeper;
    private final Directory directory;
    private final PerMinute<Page> calls = new PerMinute<>(CALLS_A_MINUTE);

    StoryDoor(Doorkeeper doorkeeper, Directory directory) {
        this.doorkeeper = doorkeeper;
        this.directory = directory;
    }

    /** The request becomes the key's merchant's. */
    void enter(HttpServerRequest http) {
        var grant = grant(http);
        doorkeeper.checkServerOrPage(grant, http.getHeader(ORIGIN));
        if (grant.kind() == AccessToken.Kind.PUBLISHABLE) {
            calls.count(new Page(grant.merchantId(), http.remoteAddress().hostAddress()));
        }
        doorkeeper.admit(grant);
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
        return doorkeeper.grant(BearerKey.of(http.getHeader("Authorization")));
    }
}
