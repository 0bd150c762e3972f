package org.goodturn.shared.home;

/** The application cannot start. The message is a sentence for the operator: what is wrong and what to change. */
public final class CannotStart extends RuntimeException {

    public CannotStart(String sentence) {
        super(sentence);
    }

    public CannotStart(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
