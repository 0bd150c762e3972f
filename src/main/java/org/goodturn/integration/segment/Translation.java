package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a message says in our own words, if anything. */
public sealed interface Translation {

    /**
     * Ours.
     *
     * @param json as our own API takes it: name, time, message id, data
     */
    record Ours(ObjectNode json) implements Translation {}

    /** A type of message that means nothing here. */
    record Unsupported(String type) implements Translation {}

    /** It cannot be understood; the field and what was expected. */
    record Wrong(String field, String expected) implements Translation {}
}
