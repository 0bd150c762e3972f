package org.goodturn.quality.signal;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.quality.trace.Trace;

/**
 * What is known when a step is judged. Loaded before, so that judging needs no database.
 *
 * @param samePerson one row, one mailbox, or one customer id of the shop
 * @param orderedBefore whether the friend's first order lies before the referral
 * @param mailbox what others did whose addresses lead to the friend's mailbox
 * @param toBeLookedAt whether the campaign wants somebody to look, whatever speaks against it
 * @param rules of the campaign version that the friend saw
 * @param shared what both advocate and friend left behind
 * @param sharedAmongFriends what the friend and another friend of the advocate left behind
 * @param circle whether the friend had brought the advocate before, directly or through others
 */
public record QualityFacts(
        boolean samePerson,
        boolean orderedBefore,
        Mailbox mailbox,
        boolean toBeLookedAt,
        ReferralRules rules,
        Set<Trace.Kind> shared,
        Set<Trace.Kind> sharedAmongFriends,
        boolean circle,
        Crowd crowd,
        Step step) {

    /**
     * Of those who have the friend's mailbox under another spelling.
     *
     * @param orderedBefore whether one of them had ordered before the referral
     * @param amongFriends whether one of them is another friend of the advocate
     */
    public record Mailbox(boolean orderedBefore, boolean amongFriends) {

        public static final Mailbox NOT_ASKED = new Mailbox(false, false);
    }

    /**
     * The friends whom the advocate brought until this one, and with it.
     *
     * @param today within the last 24 hours
     * @param thisWeek within the last seven days
     * @param sameNetwork within the last 24 hours, from a network that this friend came from too
     */
    public record Crowd(int today, int thisWeek, int sameNetwork) {

        public static final Crowd NOT_ASKED = new Crowd(0, 0, 0);
    }

    /**
     * What the step says of itself.
     *
     * @param throwAwayMailbox whether the friend's e-mail is one for a single use
     * @param byMachine whether the browser that is named is none of a person
     * @param country where the order goes, as ISO 3166 code
     * @param referrer host name of the site that the friend came from
     * @param sinceEvidence from the click or claim to the order; empty for what is no order
     */
    public record Step(
            boolean throwAwayMailbox,
            boolean byMachine,
            Optional<String> country,
            Optional<String> referrer,
            Optional<Duration> sinceEvidence) {}

    /** Without what may be known only because two turned out to be one. */
    public QualityFacts apart() {
        return new QualityFacts(
                false, false, mailbox, toBeLookedAt, rules, shared, sharedAmongFriends, circle, crowd, step);
    }

    boolean isMailboxKnown() {
        return rules.newCustomersOnly() && mailbox.orderedBefore();
    }

    /** Of a friend who ordered it is said that the mailbox is known, and not twice. */
    boolean isMailboxAmongFriends() {
        return mailbox.amongFriends() && !isMailboxKnown();
    }

    /** What the advocate shares too is said of the advocate, and not twice. */
    boolean sharesWithFriends(Trace.Kind kind) {
        return sharedAmongFriends.contains(kind) && !shares(kind);
    }

    boolean shares(Trace.Kind kind) {
        return shared.contains(kind);
    }
}
