package org.goodturn.quality;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.event.Event;
import org.goodturn.event.EventName;
import org.goodturn.referral.Referral;
import org.goodturn.referral.ReferralState;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** A referral that somebody has to look at before it counts, and what they decided. */
@Entity
public class Review extends MerchantEntity {

    /** So long a decision can be taken back. */
    public static final Duration REVERSIBLE = Duration.ofDays(14);

    @Column(updatable = false)
    private long referralId;

    private long linkId;

    @Enumerated(EnumType.STRING)
    private ReviewState state;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Finding> findings;

    @JdbcTypeCode(SqlTypes.JSON)
    private List<Long> waiting;

    @Enumerated(EnumType.STRING)
    private ReferralState stateBefore;

    private Instant openedAt;
    private Instant decidedAt;
    private String decidedBy;
    private String reason;

    @Version
    private int version;

    protected Review() {}

    static Review of(Referral referral) {
        var review = new Review();
        review.referralId = referral.id;
        return review;
    }

    /** Of the referral as it is attributed now: what was decided about another advocate says nothing of this one. */
    public static Optional<Review> concerning(Referral referral) {
        return any(referral).filter(review -> review.isAbout(referral));
    }

    boolean isAbout(Referral referral) {
        return linkId == referral.evidence().linkId();
    }

    static Optional<Review> any(Referral referral) {
        return asStored(Review.<Review>find("referralId", referral.id)).firstResultOptional();
    }

    /** Asks for somebody to look. */
    void open(Referral referral, List<Finding> why, Instant now) {
        linkId = referral.evidence().linkId();
        stateBefore = referral.state();
        findings = why;
        waiting = List.of();
        openedAt = now;
        undecided();
    }

    /** All of the referral is in doubt, so that a denial does not stop at what was approved before. */
    void doubts(Finding doubt) {
        findings = Stream.concat(findings.stream(), Stream.of(doubt)).distinct().toList();
        if (stateBefore == ReferralState.APPROVED) {
            stateBefore = ReferralState.QUALIFIED;
        }
    }

    void isAbout(List<Finding> doubts) {
        findings = doubts;
    }

    void waitsWith(long event) {
        waiting = Stream.concat(waiting.stream(), Stream.of(event)).distinct().toList();
    }

    void decide(ReviewState decision, ReferralState before, String by, String why, Instant now) {
        state = decision;
        stateBefore = before;
        decidedAt = now;
        decidedBy = by;
        reason = why;
    }

    /** Nobody has decided, as before. */
    void undecided() {
        state = ReviewState.OPEN;
        decidedAt = null;
        decidedBy = null;
        reason = null;
    }

    /** Whether an order from before the moment waits. */
    boolean holdsOrder(Instant before) {
        return Event.of(waiting).stream()
                .filter(event -> event.eventTime().isBefore(before))
                .anyMatch(event -> event.meaning().filter(EventName::isSale).isPresent());
    }

    /** @return the events that waited; they wait no longer */
    List<Long> released() {
        var released = waiting;
        waiting = List.of();
        return released;
    }

    public boolean isOpen() {
        return state == ReviewState.OPEN;
    }

    public boolean isApproved() {
        return state == ReviewState.APPROVED;
    }

    /** Whether somebody has to say what becomes of it now that two are one, or has said so. */
    boolean isOfMerge() {
        return MergeDoubt.isIn(findings);
    }

    /** Whether it was denied, and not for good. */
    public boolean canBeSeenOtherwise() {
        return isDeclined() && stateBefore != ReferralState.APPROVED;
    }

    public boolean isDeclined() {
        return state == ReviewState.DECLINED;
    }

    /** Whether the rules declined it, and no person. */
    boolean isDeclinedByItself() {
        return isDeclined() && Reviews.SYSTEM.equals(decidedBy);
    }

    /** Whether its time has not run out. */
    public boolean isReversible(Instant now) {
        return decidedAt != null && decidedAt.plus(REVERSIBLE).isAfter(now);
    }

    public ReviewState state() {
        return state;
    }

    ReferralState stateBefore() {
        return stateBefore;
    }

    /** What spoke against it, when it was opened. */
    public List<Finding> findings() {
        return findings;
    }

    public Instant openedAt() {
        return openedAt;
    }

    /** Null while it is open. */
    public Instant decidedAt() {
        return decidedAt;
    }

    /** Null while it is open. */
    String decidedBy() {
        return decidedBy;
    }

    public String reason() {
        return reason;
    }
}
