package org.goodturn.event;

/**
 * What the sender is told once the event is durable.
 *
 * @param eventId of the event, or of the first one when this was sent before
 * @param personId null when the event names nobody
 * @param repeated whether the same message id came before
 * @param altered whether it came before with another content; then it was not taken
 */
public record Receipt(String eventId, String personId, boolean repeated, boolean altered) {}
