package org.goodturn.merchant.signin.web;

/** Where people go after signing in: a page of ours and nowhere else, whatever the address bar said. */
public final class Next {

    static final String HOME = "/portal";

    private Next() {}

    public static String safe(String wanted) {
        var plain = wanted != null
                && wanted.matches("/(portal([/?].*)?|invitation/[0-9a-z]+)")
                && wanted.chars().allMatch(c -> c > ' ' && c < 127 && c != '\\' && c != '#')
                && !wanted.contains("..")
                && !wanted.contains("//");
        return plain ? wanted : HOME;
    }
}
