package org.goodturn.shared.job;

/**
 * Thrown by a job that is to be done again, and says nothing else. Whatever a job throws is logged, and what a mail
 * server has against a mail names whom it is for.
 */
public final class TryAgain extends RuntimeException {

    private static final long serialVersionUID = 1;

    public TryAgain() {
        super("to be tried again", null, false, false);
    }
}
