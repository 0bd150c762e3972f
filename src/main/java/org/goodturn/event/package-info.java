/**
 * The journal of what shops, browsers and our own pages tell us. An event is durable before it is answered, is kept as
 * it came, counts once, and is then processed in order per person; {@link org.goodturn.event.EventRecorded} carries it
 * down the pipe, and what became of it is written beside it.
 */
package org.goodturn.event;
