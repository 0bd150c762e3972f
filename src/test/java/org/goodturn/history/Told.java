package org.goodturn.history;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.goodturn.event.EventData;
import org.goodturn.event.EventSource;
import org.goodturn.event.Incoming;

/**
 * Something that a shop tells of.
 *
 * @param message the sender's own id
 * @param after how long after the beginning it happened
 */
record Told(String name, String message, Map<String, String> data, Duration after, boolean isLate) {

    /** The minute at which it is said that two are one: after a first order, and before a second. */
    private static final int JOINED = 15;

    /** In the order in which it happened. */
    static List<Told> of(History history) {
        var told = new ArrayList<Told>();
        for (int i = 0; i < history.friends().size(); i++) {
            var friend = history.friends().get(i);
            if (friend.registers()) {
                told.add(early("registration", "r" + i, Map.of("email", email(i)), 1));
            }
            var who = known(i, friend.orderedAs());
            if (friend.orderedAs() != History.As.E_MAIL) {
                var both = new LinkedHashMap<>(who);
                both.put("email", email(i));
                told.add(early("identify", "t" + i, both, JOINED));
            }
            for (int j = 0; j < friend.orders().size(); j++) {
                orders(friend.orders().get(j), who, i + "-" + j, 10 * (j + 1), told);
            }
        }
        return told;
    }

    private static Map<String, String> known(int friend, History.As as) {
        return switch (as) {
            case E_MAIL -> Map.of("email", email(friend));
            case CUSTOMER_ID -> Map.of("partner_user_id", "c-" + friend);
            case DEVICE -> Map.of("anonymous_id", "browser-" + friend);
        };
    }

    static String email(int friend) {
        return "friend" + friend + "@example.org";
    }

    /** Told out of order, and some of it again: as it was, or as something that was not told before. */
    static List<Told> muddled(List<Told> told, Random chance) {
        var all = new ArrayList<>(told);
        told.stream().filter(one -> chance.nextInt(3) == 0).forEach(all::add);
        told.stream()
                .filter(one -> chance.nextInt(3) == 0)
                .map(one -> new Told(one.name, one.message + "-again", one.data, one.after, one.isLate))
                .forEach(all::add);
        Collections.shuffle(all, chance);
        return all;
    }

    Incoming to(long merchant, Instant start, Instant now) {
        var fields = JsonNodeFactory.instance.objectNode();
        data.forEach(fields::put);
        return new Incoming(merchant, name, EventSource.API, message, start.plus(after), now, new EventData(fields));
    }

    private static void orders(
            History.Order order, Map<String, String> who, String number, int minute, List<Told> told) {
        var about = Map.of("partner_conversion_id", number);
        var data = new LinkedHashMap<>(about);
        data.putAll(who);
        data.putAll(Map.of("cart_value", major(order.minor()), "currency", "EUR"));
        told.add(early("conversion", "o" + number, data, minute));
        if (order.isShipped()) {
            told.add(early("order_fulfilled", "s" + number, about, minute + 1));
        }
        for (int k = 0; k < order.ends().size(); k++) {
            told.add(end(order.ends().get(k), number + "-" + k, about, minute + 2 + k));
        }
    }

    private static Told end(History.End end, String number, Map<String, String> about, int minute) {
        var after = Duration.ofMinutes(minute).plusDays(end.isLate() ? SomeHistories.HOLD + 1 : 0);
        if (end.isCancellation()) {
            return new Told("order_cancelled", "c" + number, about, after, end.isLate());
        }
        var data = new LinkedHashMap<>(about);
        data.putAll(Map.of("partner_refund_id", number, "refund_amount", major(end.refunded()), "currency", "EUR"));
        return new Told("order_refunded", "f" + number, data, after, end.isLate());
    }

    private static Told early(String name, String message, Map<String, String> data, int minute) {
        return new Told(name, message, data, Duration.ofMinutes(minute), false);
    }

    private static String major(long minor) {
        return "%d.%02d".formatted(minor / 100, minor % 100);
    }
}
