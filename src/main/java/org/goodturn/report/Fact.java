package org.goodturn.report;

/**
 * How much of one measure there was on one day through one channel.
 *
 * @param day counts from 1 within the period
 * @param channel null for advocates, who come by no channel
 * @param currency of conversions whose order had a value; else null
 * @param minor sum of those orders, in smallest units
 */
public record Fact(Measure measure, int day, String channel, String currency, long count, long minor) {

    Fact plus(Fact other) {
        return new Fact(measure, day, channel, currency, count + other.count, Math.addExact(minor, other.minor));
    }
}
