package org.goodturn.referral.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.referral.Referral;
import org.goodturn.shared.reason.Decision;
import org.goodturn.shared.reason.Finding;

/** One referral as its page shows it: who, by what evidence, how far, and why. */
public record ReferralView(
        Referral referral,
        ReferralHead.Joined joined,
        List<ReferralRewards.Earned> rewards,
        List<Chapter> chapters,
        List<ReferralHistory.Step> steps,
        Instant now) {

    /** What stands between here and the next reward. */
    private static final String NOT_YET = "reward.not_yet";

    private static final Set<String> NOT_AGAINST = Set.of("referral.denied", "quality.passed");

    /** The state in one sentence. */
    public String verdict() {
        if (isLookedAt()) {
            return brought() + ". Something looks strange: it waits until somebody has looked at it.";
        }
        return switch (referral.state()) {
            case PENDING -> brought() + ", and no order has counted yet.";
            case QUALIFIED -> joined.friend() + " opened an account; no order has counted yet.";
            case APPROVED -> joined.friend() + " placed a first order, brought by " + joined.advocate() + ".";
            case DENIED -> "Nobody is rewarded for this. " + against();
        };
    }

    private String brought() {
        return joined.friend() + " was brought by " + joined.advocate();
    }

    /** Whether it waits until somebody has looked at it. */
    public boolean isLookedAt() {
        return referral.findings().stream().anyMatch(finding -> finding.code().equals("review.open"));
    }

    private String against() {
        return referral.findings().stream()
                .filter(finding -> finding.step().equals("quality") && !NOT_AGAINST.contains(finding.code()))
                .map(Finding::sentence)
                .collect(Collectors.joining(" "));
    }

    /** The reasons of the last decision, part by part. */
    public List<Decision> decisions() {
        return Decision.of(referral.findings());
    }

    /** What the attribution rests on, as a sentence. */
    public String evidence() {
        var words = referral.evidence().kind().words();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + ".";
    }

    public long lookBackDays() {
        return referral.evidence().lookBack().toDays();
    }

    /** Until when this evidence counts for an order. */
    public Instant countsUntil() {
        return referral.evidence().at().plus(referral.evidence().lookBack());
    }

    /** What would bring the rewards that are not there, in words. */
    public List<String> missing() {
        return referral.findings().stream()
                .filter(finding -> finding.code().equals(NOT_YET))
                .map(Finding::sentence)
                .toList();
    }
}
