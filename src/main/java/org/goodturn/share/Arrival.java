package org.goodturn.share;

/**
 * How somebody came by a personal link.
 *
 * @param deepLink where in the shop the link leads; null for the campaign's own page
 * @param device null when the browser does not say
 * @param referrer host of the page on which the link was; null when the browser does not say
 */
public record Arrival(Channel channel, DeepLink deepLink, Device device, String referrer) {

    /** Of which no more is known than the channel. */
    public static Arrival by(Channel channel) {
        return new Arrival(channel, null, null, null);
    }
}
