package org.goodturn.share;

import java.util.regex.Pattern;

/**
 * Who opens a link: what the request says about itself.
 *
 * @param method of the request
 * @param userAgent its header; null when missing
 * @param purpose of {@code Sec-Purpose}, {@code Purpose} or {@code X-Moz}; null when missing
 */
public record Visitor(String method, String userAgent, String purpose) {

    /** Crawlers, link previews of messengers, mail scanners, tools. Most name themselves with one of these words. */
    private static final Pattern MACHINE = Pattern.compile(
            "bot|crawl|spider|slurp|preview|scanner|facebookexternalhit|whatsapp/|slack-imgproxy|vkshare|embedly|iframely|quora link"
                    + "|headless|lighthouse|pagespeed|curl|wget|python|java/|okhttp|httpclient|go-http|libwww|axios|node-fetch|undici"
                    + "|postman|phantomjs|googleother|mediapartners|ia_archiver|feedfetcher|monitoring",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AHEAD = Pattern.compile("prefetch|preview|prerender", Pattern.CASE_INSENSITIVE);

    /** Whether opening the link is a click: a GET by somebody's browser, meant to be seen now. */
    public boolean isPerson() {
        return "GET".equals(method)
                && userAgent != null
                && userAgent.length() > 20
                && !MACHINE.matcher(userAgent).find()
                && (purpose == null || !AHEAD.matcher(purpose).find());
    }
}
