package org.goodturn.demo;

import java.time.Instant;

/**
 * What is remembered of the demonstration.
 *
 * @param merchant the number of its merchant
 * @param began the first moment of its past
 * @param told how many happenings of that past are laid down
 * @param isRemoved whether it was taken away, for good
 */
public record Demonstration(long merchant, Instant began, int told, boolean isRemoved) {}
