package org.goodturn.person;

/** On whose word something is known of a person, and so what it may change. */
public enum Authority {
    /** The shop's server. */
    SERVER,
    /** A token that the shop has signed for the person. */
    TOKEN,
    /** The shop's server, about whoever uses a device that this person used. */
    DEVICE,
    /** A page, where anybody may say anything. */
    PAGE;

    /** So many parameters a page may leave; the rest is kept for those who know. */
    private static final int MOST_OF_PAGES = 50;

    private static final int MOST = 200;

    boolean mayWrite(Scope scope) {
        return switch (this) {
            case SERVER -> true;
            case DEVICE -> false;
            case TOKEN -> scope != Scope.CLIENT;
            case PAGE -> scope == Scope.PUBLIC;
        };
    }

    /** Whether what is known of the profile stays. */
    boolean onlyAdds() {
        return this == PAGE || this == DEVICE;
    }

    /** What is true or false of somebody puts them into an audience, which a page cannot do. */
    boolean maySay(Object value) {
        return this != PAGE || !(value instanceof Boolean);
    }

    boolean mayAdd(int known) {
        return known < (this == PAGE ? MOST_OF_PAGES : MOST);
    }
}
