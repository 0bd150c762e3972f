package org.goodturn.merchant.signin;

import jakarta.inject.Singleton;
import org.goodturn.shared.job.Job;

/** Forgets that a new password was asked for, once its link is too old to be used. */
@Singleton
class ResetEnding implements Job {

    static final String NAME = "end-password-reset";

    private final PasswordResets resets;

    ResetEnding(PasswordResets resets) {
        this.resets = resets;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        resets.end(id);
    }
}
