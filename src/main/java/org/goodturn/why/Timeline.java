package org.goodturn.why;

import java.util.List;

/**
 * What happened, from the first to the last.
 *
 * @param hasMore whether something was left out of the list
 */
public record Timeline(List<Entry> entries, boolean hasMore) {}
