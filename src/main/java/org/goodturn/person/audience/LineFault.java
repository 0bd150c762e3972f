package org.goodturn.person.audience;

/** What is wrong with a line of a table. */
public record LineFault(long line, String sentence) {}
