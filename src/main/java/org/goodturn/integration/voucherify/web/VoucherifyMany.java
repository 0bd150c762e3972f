package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.goodturn.integration.voucherify.CustomerTable;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.multipart.FileUpload;

/**
 * Reads calls that tell of many customers: what is wrong with the call as a whole is refused with it, what is wrong
 * with one customer is not looked at yet.
 */
final class VoucherifyMany {

    private static final int MOST = 100;
    private static final int LARGEST_TABLE = 500 * 1024;
    private static final String SOURCE_IDS = "source_ids";
    private static final String METADATA = "metadata";

    private VoucherifyMany() {}

    static List<ObjectNode> customers(JsonNode sent) {
        requireSome("body", "customers", sent);
        return IntStream.range(0, sent.size())
                .mapToObj(at -> customer(at, sent.get(at)))
                .toList();
    }

    /** The same for each of them. */
    static List<ObjectNode> withMetadata(ObjectNode sent) {
        requireSome(SOURCE_IDS, "texts", sent.path(SOURCE_IDS));
        sent.path(SOURCE_IDS).forEach(VoucherifyMany::requireId);
        if (!sent.path(METADATA).isObject() || sent.path(METADATA).isEmpty()) {
            throw ProblemException.field(METADATA, "an object with at least one field");
        }
        requireForOne(sent.path(METADATA));
        return sent.path(SOURCE_IDS)
                .valueStream()
                .map(id -> told(id, sent.path(METADATA)))
                .toList();
    }

    static List<ObjectNode> table(FileUpload file) {
        if (file == null) {
            throw ProblemException.field("file", "a table, sent as the part \"file\" of a form");
        }
        if (file.size() > LARGEST_TABLE) {
            throw new ProblemException(
                    413, "too_large", "The file may have at most " + LARGEST_TABLE + " bytes.", Map.of());
        }
        return CustomerTable.read(text(file));
    }

    private static void requireSome(String field, String what, JsonNode list) {
        if (!list.isArray() || list.isEmpty()) {
            throw ProblemException.field(field, "a list of 1 to " + MOST + " " + what);
        }
        if (list.size() > MOST) {
            throw ProblemException.field(field, "at most " + MOST + " " + what + "; these are " + list.size());
        }
    }

    private static ObjectNode customer(int at, JsonNode sent) {
        if (sent instanceof ObjectNode customer) {
            return customer;
        }
        throw ProblemException.field("[" + at + "]", "an object that describes a customer");
    }

    private static void requireId(JsonNode id) {
        if (!id.isTextual() || id.textValue().isBlank()) {
            throw ProblemException.field(SOURCE_IDS, "texts only, none of them blank");
        }
    }

    /** It is kept for each of them: what is too large for one customer must not be multiplied. */
    private static void requireForOne(JsonNode metadata) {
        if (JsonBody.isLonger(metadata, VoucherifyCustomersApi.LARGEST)) {
            throw new ProblemException(
                    413,
                    "too_large",
                    "The metadata may have at most " + VoucherifyCustomersApi.LARGEST + " bytes.",
                    Map.of());
        }
    }

    private static ObjectNode told(JsonNode id, JsonNode metadata) {
        var customer = JsonNodeFactory.instance.objectNode();
        customer.set("source_id", id);
        customer.set(METADATA, metadata);
        return customer;
    }

    private static String text(FileUpload file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file.uploadedFile())))
                    .toString();
        } catch (CharacterCodingException other) {
            throw ProblemException.field("file", "a table in UTF-8");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
