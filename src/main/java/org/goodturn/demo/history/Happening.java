package org.goodturn.demo.history;

import java.time.Instant;
import org.goodturn.demo.shop.Bicycle;
import org.goodturn.share.Channel;

/** One thing that somebody did at Bikes &amp; Co. */
sealed interface Happening {

    Instant at();

    /** A person of the story. Nobody real: the domain is reserved for examples. */
    record Somebody(String firstName, String lastName) {

        String email() {
            return (firstName + "." + lastName).toLowerCase(java.util.Locale.ROOT) + "@example.net";
        }
    }

    /** Asks for a personal link. */
    record Joins(Instant at, Somebody who) implements Happening {}

    /** Sends the personal link to somebody. */
    record Shares(Instant at, Somebody who, Channel channel) implements Happening {}

    /** Somebody opens an advocate's link and goes away again. */
    record Looks(Instant at, Somebody advocate, Channel channel) implements Happening {}

    /** Somebody opens an advocate's link and takes the offer. */
    record Claims(Instant at, Somebody advocate, Channel channel, Somebody who) implements Happening {}

    /** Orders a bicycle; with the coupon, if there is one. */
    record Buys(Instant at, Somebody who, Bicycle bike, String order) implements Happening {}

    /** Sends the bicycle back. */
    record Cancels(Instant at, String order) implements Happening {}
}
