package org.goodturn.person;

import java.time.Instant;
import java.util.Map;

/**
 * What somebody did not know of themselves until they were merged with another, to be given back. Null: nothing.
 *
 * @param customerBefore since when they were a customer before the merge
 */
public record Filled(
        String partnerUserId,
        String firstName,
        String lastName,
        String locale,
        Map<String, Object> parameters,
        Instant customerBefore) {}
