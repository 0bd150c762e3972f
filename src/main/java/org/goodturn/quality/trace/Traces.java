package org.goodturn.quality.trace;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.quality.trace.Trace.Kind;
import org.goodturn.shared.net.ClientNetwork;

/** Finds traces in what an event says. Pure. */
final class Traces {

    private static final List<String> ADDRESSES = List.of("postal_address", "shipping_address", "billing_address");
    private static final List<String> STREETS = List.of("line1", "address1", "street");
    private static final List<String> POSTCODES = List.of("postal_code", "postcode", "zip");
    private static final int SHORTEST = 4;

    private final long merchantId;
    private final Map<String, List<String>> texts;

    private Traces(long merchantId, Map<String, List<String>> texts) {
        this.merchantId = merchantId;
        this.texts = texts;
    }

    /** @param texts everything that the event says, by field */
    static List<Trace> in(long merchantId, Map<String, List<String>> texts) {
        var traces = new Traces(merchantId, texts);
        var found = new ArrayList<Trace>();
        traces.first("device_id").map(id -> traces.of(Kind.DEVICE, id)).ifPresent(found::add);
        traces.first("payment_hash").map(id -> traces.of(Kind.PAYMENT, id)).ifPresent(found::add);
        traces.addresses().map(address -> traces.of(Kind.ADDRESS, address)).forEach(found::add);
        traces.first("ip_address")
                .or(() -> traces.first("network"))
                .flatMap(ClientNetwork::of)
                .map(network -> traces.of(Kind.NETWORK, network))
                .ifPresent(found::add);
        return List.copyOf(found);
    }

    private Stream<String> addresses() {
        return ADDRESSES.stream()
                .flatMap(field -> inOneLine(field).or(() -> inParts(field)).stream())
                .map(Traces::plain)
                .filter(address -> address.length() >= SHORTEST)
                .distinct();
    }

    private Optional<String> inOneLine(String field) {
        return first(field);
    }

    /** Street and postcode are enough; a name or a floor would only hide that it is the same door. */
    private Optional<String> inParts(String field) {
        var street = anyOf(field, STREETS);
        var postcode = anyOf(field, POSTCODES);
        return street.flatMap(one -> postcode.map(two -> one + two));
    }

    private Optional<String> anyOf(String field, List<String> parts) {
        return parts.stream()
                .flatMap(part -> first(field + "." + part).stream())
                .findFirst();
    }

    private Optional<String> first(String field) {
        return texts.getOrDefault(field, List.of()).stream()
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private Trace of(Kind kind, String value) {
        return Trace.of(merchantId, kind, value);
    }

    /** Without what people write differently: case, accents, blanks, commas. */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replace("ß", "ss")
                .replaceAll("[^\\p{L}\\p{N}]", "");
    }
}
