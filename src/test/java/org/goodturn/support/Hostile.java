package org.goodturn.support;

import java.util.List;

/** What somebody types who means no good, or whose keyboard slipped. */
public final class Hostile {

    /** For fields that take any text: none of it may break a page, find what is not there, or come back unescaped. */
    public static final List<String> TEXTS = List.of(
            "'",
            "';drop table person;--",
            "\"><script>alert(1)</script>",
            "%",
            "_____",
            "\\",
            "\\%",
            "{inject:csrf.token}",
            "\u0000",
            "a\u0000b",
            "\uD800",
            "\u202Etxt.exe",
            "😀",
            "x".repeat(1000));

    /** For fields that want a day, a number, a cursor or an id. */
    public static final List<String> VALUES = List.of(
            "0",
            "-1",
            "9999999999999999999",
            "2026-02-31",
            "+1000000-01-01",
            "not-a-day",
            "\u0000",
            "null",
            "KzEwMDAwMDAwMDAtMTItMzFUMjM6NTk6NTlaLzE");

    private Hostile() {}
}
