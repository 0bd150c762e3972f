package org.goodturn.theme;

/** A theme that can't be used, and the sentence that tells its author why. */
public final class ThemeBroken extends RuntimeException {

    public ThemeBroken(String theme, String sentence) {
        super("Theme '" + theme + "': " + sentence);
    }

    public ThemeBroken(String theme, String sentence, Throwable cause) {
        super("Theme '" + theme + "': " + sentence, cause);
    }
}
