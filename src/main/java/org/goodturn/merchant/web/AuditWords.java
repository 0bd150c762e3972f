package org.goodturn.merchant.web;

/** Names of actions as people read them. */
final class AuditWords {

    private AuditWords() {}

    /** {@code access_token.created} becomes “Access token created”. */
    static String of(String action) {
        var words = action.replaceAll("[._]+", " ").strip();
        return words.isEmpty() ? action : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
