package org.goodturn.mail.web;

import org.jboss.resteasy.reactive.RestResponse;

/**
 * A mail as a document of its own: it has no origin, runs nothing, loads pictures only, and its links open in new
 * windows, because its frame is no place for shop and landing pages.
 */
final class MailFrame {

    private static final String POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none'; "
            + "style-src 'unsafe-inline'; img-src data: https:; form-action 'none'; base-uri 'none'; frame-ancestors 'self'";

    private MailFrame() {}

    static RestResponse<String> of(String html) {
        return RestResponse.ResponseBuilder.ok(html.replaceFirst("<head>", "<head><base target=\"_blank\">"))
                .header("Content-Security-Policy", POLICY)
                .build();
    }
}
