package org.goodturn.person;

import java.time.Instant;

/** Two turned out to be one. Nothing that belongs to either was moved; whoever asks for the one finds both. */
public record PeopleMerged(long survivorId, long mergedId, Instant now) {}
