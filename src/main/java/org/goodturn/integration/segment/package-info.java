/**
 * Segment's messages (identify, track, page, screen, group, alias, delete) in the words of our own events. A translator
 * and the merchant's own names for events; everything further down is the pipe's.
 */
package org.goodturn.integration.segment;
