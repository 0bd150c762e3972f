package org.goodturn.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The id of a message whose sender gave none, taken from what it says: sent again word for word, it is the same
 * message. Only where it says when it happened; else two that are alike may well be two.
 */
public final class DerivedId {

    /** How it is told from ids that were sent. */
    static final String MARK = "derived-";

    private DerivedId() {}

    /** @param said everything that makes it this message, and nothing that changes when it is sent again */
    public static String of(JsonNode said) {
        return MARK + HexFormat.of().formatHex(sha256(canonical(said)));
    }

    /** The order of fields and the way in which a number is written make no difference. */
    private static String canonical(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(field -> quoted(field.getKey()) + ":" + canonical(field.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(DerivedId::canonical).collect(Collectors.joining(",", "[", "]"));
        }
        return value.isNumber() ? value.decimalValue().stripTrailingZeros().toString() : value.toString();
    }

    private static String quoted(String name) {
        return TextNode.valueOf(name).toString();
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException unexpected) {
            throw new IllegalStateException("every Java has SHA-256", unexpected);
        }
    }
}
