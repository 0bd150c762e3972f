package org.goodturn.hosted.web;

import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.goodturn.share.Arrival;
import org.goodturn.share.Channel;
import org.goodturn.share.DeepLink;
import org.goodturn.share.Visitor;

/** Whoever follows a link or sends one, by what the request says of them. */
@RequestScoped
class CurrentVisitor {

    private static final Pattern HOST = Pattern.compile("[a-z0-9.-]{1,253}");

    private final HttpServerRequest request;
    private final UriInfo address;

    CurrentVisitor(HttpServerRequest request, UriInfo address) {
        this.request = request;
        this.address = address;
    }

    Visitor seen() {
        var purpose = request.getHeader("Sec-Purpose");
        return new Visitor(
                request.method().name(), request.getHeader("User-Agent"), purpose != null ? purpose : otherPurpose());
    }

    Arrival arrival() {
        var query = address.getQueryParameters();
        return new Arrival(
                Channel.parse(query.getFirst("via")),
                DeepLink.of(query).orElse(null),
                seen().device(),
                referrer().orElse(null));
    }

    private String otherPurpose() {
        var purpose = request.getHeader("Purpose");
        return purpose != null ? purpose : request.getHeader("X-Moz");
    }

    /** Only the host: the rest of the address is nobody's business. */
    private Optional<String> referrer() {
        try {
            return Optional.ofNullable(request.getHeader("Referer"))
                    .map(URI::create)
                    .filter(page -> "https".equals(page.getScheme()) || "http".equals(page.getScheme()))
                    .map(URI::getHost)
                    .map(host -> host.toLowerCase(Locale.ROOT))
                    .filter(host -> HOST.matcher(host).matches());
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
