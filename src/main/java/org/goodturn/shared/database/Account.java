package org.goodturn.shared.database;

/** A role that may connect. Its password never shows in a log. */
public record Account(String username, String password) {

    public static final String OWNER = "goodturn_owner";
    public static final String APPLICATION = "goodturn_app";

    @Override
    public String toString() {
        return username;
    }
}
