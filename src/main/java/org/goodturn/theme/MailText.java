package org.goodturn.theme;

/** A rendered mail: the subject on one line, and the same message twice. */
public record MailText(String subject, String html, String text) {}
