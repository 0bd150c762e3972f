package org.goodturn.share;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who opens a link: what the request says about itself.
 *
 * @param method of the request
 * @param userAgent its header; null when missing
 * @param purpose of {@code Sec-Purpose}, {@code Purpose} or {@code X-Moz}; null when missing
 */
public record Visitor(String method, String userAgent, String purpose) {

    private static final int SHORTEST = 20;

    /** Those who show a picture and a title of what somebody sends. Most name themselves with one of these words. */
    private static final Pattern PREVIEW = Pattern.compile(
            "preview|facebookexternalhit|whatsapp/|slack-imgproxy|slackbot|telegrambot|twitterbot|linkedinbot|discordbot"
                    + "|pinterestbot|viberbot|vkshare|embedly|iframely|quora link",
            Pattern.CASE_INSENSITIVE);

    /** Crawlers, mail scanners, tools. */
    private static final Pattern ROBOT = Pattern.compile(
            "bot|crawl|spider|slurp|scanner|headless|lighthouse|pagespeed|curl|wget|python|java/|okhttp|httpclient|go-http"
                    + "|libwww|axios|node-fetch|undici|postman|phantomjs|googleother|mediapartners|ia_archiver|feedfetcher|monitoring",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AHEAD = Pattern.compile("prefetch|preview|prerender", Pattern.CASE_INSENSITIVE);

    /** Whether opening the link is a click: a GET by somebody's browser, meant to be seen now. */
    public boolean isPerson() {
        return machine().isEmpty();
    }

    /** What opens the link where it is no person. */
    public Optional<Machine> machine() {
        if (userAgent != null && PREVIEW.matcher(userAgent).find()) {
            return Optional.of(Machine.PREVIEW);
        }
        if (userAgent == null
                || userAgent.length() <= SHORTEST
                || ROBOT.matcher(userAgent).find()) {
            return Optional.of(Machine.ROBOT);
        }
        return !"GET".equals(method)
                        || purpose != null && AHEAD.matcher(purpose).find()
                ? Optional.of(Machine.AHEAD)
                : Optional.empty();
    }

    /** Null when nothing is said. */
    public Device device() {
        return userAgent == null ? null : Device.of(userAgent);
    }
}
