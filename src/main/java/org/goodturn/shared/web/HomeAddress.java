package org.goodturn.shared.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Set;
import org.goodturn.shared.start.GoodturnSettings;
import org.goodturn.shared.text.WebUrl;

/** The address of the installation itself, apart from the merchants' program domains. */
@ApplicationScoped
public class HomeAddress {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final String host;
    private final String origin;

    HomeAddress(GoodturnSettings settings) {
        host = settings.baseUrl().getHost().toLowerCase(Locale.ROOT);
        origin = new WebUrl(settings.baseUrl().toString()).origin();
    }

    /** Whether the request is for this address; a machine's own names for itself mean the same. */
    public boolean isAskedBy(HttpServerRequest request) {
        var authority = request.authority();
        var asked = authority == null ? "" : authority.host().toLowerCase(Locale.ROOT);
        return asked.equals(host) || THIS_MACHINE.contains(host) && THIS_MACHINE.contains(asked);
    }

    /** Whether a page of ours sends this {@code Origin}: the API's own reference, where calls can be tried. */
    public boolean isOrigin(String sent) {
        return origin.equals(sent);
    }
}
