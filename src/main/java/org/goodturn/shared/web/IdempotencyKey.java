package org.goodturn.shared.web;

import java.util.Map;
import java.util.regex.Pattern;

/** The sender's own name for one act, so that it can be asked for again without being done again. */
public final class IdempotencyKey {

    public static final String HEADER = "Idempotency-Key";

    /** Set on an answer that was given before. */
    public static final String REPLAYED = "Idempotent-Replayed";

    private static final Pattern SHAPE = Pattern.compile("[!-~]{1,255}");
    private static final String EXPECTED = "1 to 255 visible ASCII characters";

    private IdempotencyKey() {}

    public static boolean isWellFormed(String key) {
        return SHAPE.matcher(key).matches();
    }

    /**
     * @return the header as it came, or null
     * @throws ProblemException 400 when it is not of the form of a key
     */
    public static String checked(String header) {
        if (header == null || isWellFormed(header)) {
            return header;
        }
        throw new ProblemException(400, "invalid_idempotency_key", HEADER + ": " + EXPECTED, Map.of(HEADER, EXPECTED));
    }

    /** The same key came with another content. */
    public static ProblemException reused() {
        return new ProblemException(
                422,
                "idempotency_key_reused",
                "This Idempotency-Key came before with another content.",
                Map.of(HEADER, "a new key for each act"));
    }

    /** The request that came first with the key has not ended. */
    public static ProblemException inUse() {
        return ProblemException.conflict(
                "idempotency_key_in_use", "The first request with this Idempotency-Key is still being answered.");
    }
}
