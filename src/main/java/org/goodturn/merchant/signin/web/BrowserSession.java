package org.goodturn.merchant.signin.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.merchant.SignedIn;
import org.goodturn.merchant.TokenHash;
import org.goodturn.merchant.signin.Browser;
import org.goodturn.merchant.signin.Sessions;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.web.SessionCookie;

/** The session of the browser that is asking, on pages that are open to everybody. */
@RequestScoped
class BrowserSession {

    private final Sessions sessions;
    private final SessionCookie cookie;
    private final HttpServerRequest request;
    private final Clock clock;

    BrowserSession(Sessions sessions, SessionCookie cookie, HttpServerRequest request, @MachineTime Clock clock) {
        this.sessions = sessions;
        this.cookie = cookie;
        this.request = request;
        this.clock = clock;
    }

    Optional<SignedIn> holder() {
        return cookie.of(request).flatMap(token -> sessions.holder(token, clock.instant()));
    }

    /** Always with a new cookie, so that nobody can plant one beforehand. */
    void begin(long staffId) {
        begin(staffId, clock.instant());
    }

    /** As {@link #begin}, for somebody who has shown then who they are, if not just now. */
    void begin(long staffId, Instant provenAt) {
        endRow();
        request.response().addCookie(cookie.carrying(open(staffId, provenAt)));
    }

    /** As {@link #begin}, at the desk of one of the merchants this person works for. */
    void begin(long staffId, long merchantId) {
        endRow();
        var token = open(staffId, clock.instant());
        sessions.choose(TokenHash.of(token), merchantId);
        request.response().addCookie(cookie.carrying(token));
    }

    private String open(long staffId, Instant provenAt) {
        return sessions.open(staffId, Browser.named(request.getHeader("User-Agent")), provenAt, clock.instant());
    }

    void end() {
        endRow();
        request.response().addCookie(cookie.taken());
    }

    private void endRow() {
        cookie.of(request).map(TokenHash::of).ifPresent(sessions::end);
    }
}
