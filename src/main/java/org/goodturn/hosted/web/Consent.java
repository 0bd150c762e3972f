package org.goodturn.hosted.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;

/**
 * What a friend is asked to agree to beside claiming, and what they said.
 *
 * @param text as it is read beside the box
 * @param isRequired whether nobody claims without it
 * @param given null until they answer
 */
record Consent(String text, boolean isRequired, Boolean given) {

    /** By which the form says what the friend has read: the text may have changed since. */
    String key() {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8)).toString();
    }

    Consent answered(boolean ticked) {
        return new Consent(text, isRequired, ticked);
    }

    boolean isGiven() {
        return Boolean.TRUE.equals(given);
    }

    /** Whether they were asked, had to agree, and did not. */
    boolean isMissing() {
        return isRequired && Boolean.FALSE.equals(given);
    }

    Map<String, Object> facts() {
        return Map.of(
                "key",
                key(),
                "text",
                text,
                "is_required",
                isRequired,
                "is_given",
                isGiven(),
                "is_missing",
                isMissing());
    }

    /** Writes it into what the journal keeps of the claim. */
    void tell(ObjectNode data) {
        data.put("consent", text).put("consent_given", isGiven());
    }
}
