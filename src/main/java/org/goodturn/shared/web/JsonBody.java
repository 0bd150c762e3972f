package org.goodturn.shared.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Reads what a machine sent, and says clearly what is wrong with it. */
@ApplicationScoped
public class JsonBody {

    /** How Jackson begins to complain of it. */
    private static final String TWICE = "Duplicate";

    /** Bytes in UTF-8 of what Java counts as one letter. */
    private static final int MOST_BYTES_A_LETTER = 3;

    /** Bytes in UTF-32. */
    private static final int WIDEST_LETTER = 4;

    private final ObjectMapper json;

    JsonBody(ObjectMapper json) {
        this.json = json;
    }

    /**
     * @param most longest body in bytes
     * @throws ProblemException 413, 400 or 422 when it is too long, not JSON, or not an object
     */
    public ObjectNode object(byte[] body, int most) {
        if (any(body, most) instanceof ObjectNode object) {
            return object;
        }
        throw ProblemException.field("body", "a JSON object");
    }

    /**
     * @param most longest body in bytes
     * @throws ProblemException 413 or 400 when it is too long or not JSON
     */
    public JsonNode any(byte[] body, int most) {
        if (body.length > most) {
            throw new ProblemException(413, "too_large", "The body may have at most " + most + " bytes.", Map.of());
        }
        return parse(body);
    }

    /** @throws ProblemException when the field is neither missing nor a text */
    public static String text(JsonNode object, String field) {
        var value = object.path(field);
        if (value.isMissingNode() || value.isNull()) {
            return null;
        }
        if (!value.isTextual()) {
            throw ProblemException.field(field, "a text");
        }
        return value.textValue();
    }

    /** Whether it has more bytes than that, written without blanks. */
    public static boolean isLonger(JsonNode value, int most) {
        var text = value.toString();
        return text.length() > most
                || text.length() > most / MOST_BYTES_A_LETTER && text.getBytes(StandardCharsets.UTF_8).length > most;
    }

    private JsonNode parse(byte[] body) {
        try {
            requireUtf8(body);
            return json.readTree(body);
        } catch (StreamConstraintsException tooDeepOrLong) {
            throw malformed("The JSON is nested too deeply or holds too long a name, text or number.");
        } catch (JsonProcessingException malformed) {
            var at = malformed.getLocation();
            var what = malformed.getOriginalMessage().startsWith(TWICE)
                    ? "The JSON says a name twice"
                    : "The body is not JSON";
            throw malformed(what + ": line " + at.getLineNr() + ", column " + at.getColumnNr() + ".");
        } catch (NumberFormatException beyondAllBounds) {
            throw malformed("The JSON holds a number beyond all bounds.");
        } catch (IOException unreadable) {
            throw malformed("The body is not JSON in UTF-8.");
        }
    }

    /** The parser would guess UTF-16 and UTF-32 by their NUL bytes, and read letters in more bytes than they have. */
    private static void requireUtf8(byte[] body) throws CharacterCodingException {
        for (int i = 0; i < Math.min(body.length, WIDEST_LETTER); i++) {
            if (body[i] == 0) {
                throw new CharacterCodingException();
            }
        }
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
    }

    private static ProblemException malformed(String detail) {
        return ProblemException.badRequest("malformed_json", detail);
    }
}
