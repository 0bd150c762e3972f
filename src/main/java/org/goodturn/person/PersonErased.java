package org.goodturn.person;

/**
 * A person was forgotten. Features that keep something about people forget it in the same transaction.
 *
 * @param personId of the row, which stays without anything that says who it was
 */
public record PersonErased(long personId) {}
