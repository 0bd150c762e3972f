package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.referral.Referral;
import org.goodturn.shared.reason.Finding;

/** Lets somebody look at a referral because of what became known after it was decided. */
@ApplicationScoped
public class Doubts {

    private final Reviews reviews;

    Doubts(Reviews reviews) {
        this.reviews = reviews;
    }

    /** What was earned and not handed over is kept back meanwhile; a denial stops it. */
    public void raise(Referral referral, String code, String sentence, Instant now) {
        reviews.raise(referral, new Finding(Verdict.STEP, code, sentence), now);
    }
}
