package org.goodturn.event;

import java.time.Instant;
import org.goodturn.shared.reason.Findings;

/**
 * An event that counts is being processed. Listeners act inside its transaction and say in {@code findings} what they
 * decided and why.
 *
 * @param now when it is processed, which may be long after it happened
 */
public record EventRecorded(Event event, Findings findings, Instant now) {}
