package org.goodturn.quality.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.quality.Review;
import org.goodturn.quality.Reviewing;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.referral.ReferralStep;

/** What the pages about referrals show of reviews. */
@RequestScoped
@Named("reviewDesk")
public class ReviewDesk {

    private final ReviewRows rows;
    private final Reviewing reviewing;
    private final CurrentStaff staff;
    private final Clock clock;
    private final Map<Long, Optional<Review>> reviews = new HashMap<>();

    ReviewDesk(ReviewRows rows, Reviewing reviewing, CurrentStaff staff, Clock clock) {
        this.rows = rows;
        this.reviewing = reviewing;
        this.staff = staff;
        this.clock = clock;
    }

    /** How many wait for somebody to decide. */
    public int open() {
        return rows.openCount();
    }

    public boolean mayDecide() {
        return staff.may(May.DECIDE);
    }

    public boolean isOpen(Referral referral) {
        return review(referral).filter(Review::isOpen).isPresent();
    }

    /** Whether there is a decision that can be taken back. */
    public boolean isReversible(Referral referral) {
        return review(referral)
                .filter(review -> reviewing.isReversible(referral, review, clock.instant()))
                .isPresent();
    }

    /** Whether it can be qualified by hand. */
    public boolean isQualifiable(Referral referral) {
        return referral.state() == ReferralState.PENDING && !isOpen(referral) || isQualifiableAfterAll(referral);
    }

    private boolean isQualifiableAfterAll(Referral referral) {
        return referral.state() == ReferralState.DENIED
                && review(referral).filter(Review::canBeSeenOtherwise).isPresent()
                && !ReferralStep.was(referral, ReferralState.QUALIFIED);
    }

    /** Whether it can be denied by hand. */
    public boolean isDeniable(Referral referral) {
        return isOpen(referral)
                || referral.state() == ReferralState.PENDING
                || referral.state() == ReferralState.QUALIFIED;
    }

    private Optional<Review> review(Referral referral) {
        return reviews.computeIfAbsent(referral.id, id -> Review.concerning(referral));
    }
}
