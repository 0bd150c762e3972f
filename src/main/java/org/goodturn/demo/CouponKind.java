package org.goodturn.demo;

/** The two kinds of codes at <em>Bikes &amp; Co</em>. */
public enum CouponKind {
    /** For a friend's first order. */
    WELCOME("Welcome, 10 % off", "WELCOME-"),
    /** What advocates are thanked with. */
    THANKS("Thank you, 20 EUR", "THANKS-");

    private final String pool;
    private final String prefix;

    CouponKind(String pool, String prefix) {
        this.pool = pool;
        this.prefix = prefix;
    }

    /** Name of the pool that gives them out. */
    String pool() {
        return pool;
    }

    /** How they begin. */
    public String prefix() {
        return prefix;
    }
}
