package org.goodturn.person;

import java.time.Instant;

/** A merge was undone: what belongs to either is theirs alone again, also what came since. */
public record PeopleParted(long survivorId, long mergedId, Instant mergedAt, Instant now) {}
