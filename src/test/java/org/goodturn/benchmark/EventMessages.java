package org.goodturn.benchmark;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.ThreadLocalRandom;

/** Requests that tell of events, ready for the wire. Each event is another, and says when it was sent. */
final class EventMessages {

    /** What a request tells of. */
    enum Mix {
        /**
         * As many shops send: 7 of 10 mean nothing here, 2 are orders of customers, 1 is the first order of a friend.
         */
        USUAL,
        /** Only first orders of friends: each decides two rewards. */
        FRIENDS
    }

    private final int port;
    private final String key;
    private final List<String> advocateCodes;
    private final int people;
    private final String run = Long.toString(System.nanoTime(), 36);
    private long number;

    /** @param people how many customers there are that are known by the name {@code person<number>@example.net} */
    EventMessages(int port, String key, List<String> advocateCodes, int people) {
        this.port = port;
        this.key = key;
        this.advocateCodes = advocateCodes;
        this.people = people;
    }

    byte[] one(Mix mix, Instant sent) {
        return request("/api/v1/events", event(mix, sent));
    }

    byte[] batch(Mix mix, int size, Instant sent) {
        var events = new StringJoiner(",", "{\"events\":[", "]}");
        for (int i = 0; i < size; i++) {
            events.add(event(mix, sent));
        }
        return request("/api/v1/events/batch", events.toString());
    }

    private String event(Mix mix, Instant sent) {
        var id = run + "-" + number;
        var kind = mix == Mix.FRIENDS ? 9 : number % 10;
        number++;
        return kind < 7 ? browsing(id, sent) : order(id, kind == 9, sent);
    }

    private String browsing(String id, Instant sent) {
        return event(id, "product_viewed", sent, person(), "\"product\":\"p-" + number % 500 + "\"");
    }

    private String order(String id, boolean friend, Instant sent) {
        var order = "\"partner_conversion_id\":\"o-" + id + "\",\"cart_value\":\"49.90\",\"currency\":\"EUR\"";
        return friend
                ? event(id, "conversion", sent, "f-" + id, order + ",\"advocate_code\":\"" + advocate() + "\"")
                : event(id, "conversion", sent, person(), order);
    }

    private static String event(String id, String name, Instant sent, String mailbox, String data) {
        return "{\"event_name\":\"" + name + "\",\"message_id\":\"" + id + "\",\"event_time\":\"" + sent
                + "\",\"data\":{\"email\":\"" + mailbox + "@example.net\"," + data + "}}";
    }

    private String person() {
        return "person" + ThreadLocalRandom.current().nextInt(people);
    }

    private String advocate() {
        return advocateCodes.get((int) (number % advocateCodes.size()));
    }

    private byte[] request(String path, String body) {
        return ("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1:" + port + "\r\nAuthorization: Bearer " + key
                        + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }
}
