package org.goodturn.quality;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.campaign.QualityRules;
import org.goodturn.campaign.ReferralRules;
import org.goodturn.quality.signal.QualityFacts;
import org.goodturn.quality.trace.Trace;

/** Facts about a harmless referral, of which a test changes what it is about. */
record SomeFacts(
        boolean samePerson,
        boolean orderedBefore,
        QualityFacts.Mailbox mailbox,
        boolean toBeLookedAt,
        ReferralRules rules,
        Set<Trace.Kind> shared,
        Set<Trace.Kind> sharedAmongFriends,
        boolean circle,
        QualityFacts.Crowd crowd,
        QualityFacts.Step step) {

    static final QualityFacts.Step STEP =
            new QualityFacts.Step(false, false, Optional.empty(), Optional.empty(), Optional.of(Duration.ofDays(1)));

    static SomeFacts harmless() {
        return new SomeFacts(
                false,
                false,
                QualityFacts.Mailbox.NOT_ASKED,
                false,
                ReferralRules.USUAL,
                Set.of(),
                Set.of(),
                false,
                new QualityFacts.Crowd(1, 1, 0),
                STEP);
    }

    SomeFacts ofOnePerson() {
        return new SomeFacts(
                true, orderedBefore, mailbox, toBeLookedAt, rules, shared, sharedAmongFriends, circle, crowd, step);
    }

    SomeFacts ofACustomer() {
        return new SomeFacts(
                samePerson, true, mailbox, toBeLookedAt, rules, shared, sharedAmongFriends, circle, crowd, step);
    }

    SomeFacts ofAMailbox(boolean ofACustomer, boolean amongFriends) {
        return new SomeFacts(
                samePerson,
                orderedBefore,
                new QualityFacts.Mailbox(ofACustomer, amongFriends),
                toBeLookedAt,
                rules,
                shared,
                sharedAmongFriends,
                circle,
                crowd,
                step);
    }

    SomeFacts saidLater() {
        return new SomeFacts(
                samePerson, orderedBefore, mailbox, true, rules, shared, sharedAmongFriends, circle, crowd, step);
    }

    SomeFacts by(ReferralRules other) {
        return new SomeFacts(
                samePerson,
                orderedBefore,
                mailbox,
                toBeLookedAt,
                other,
                shared,
                sharedAmongFriends,
                circle,
                crowd,
                step);
    }

    SomeFacts by(QualityRules quality) {
        return by(rules.with(quality));
    }

    SomeFacts by(QualityRules.Strictness strictness) {
        return by(rules.quality().with(strictness));
    }

    SomeFacts sharing(Trace.Kind... kinds) {
        var all = EnumSet.noneOf(Trace.Kind.class);
        all.addAll(List.of(kinds));
        return sharing(all);
    }

    SomeFacts sharing(Set<Trace.Kind> kinds) {
        return new SomeFacts(
                samePerson,
                orderedBefore,
                mailbox,
                toBeLookedAt,
                rules,
                kinds,
                sharedAmongFriends,
                circle,
                crowd,
                step);
    }

    SomeFacts sharingAmongFriends(Trace.Kind... kinds) {
        return new SomeFacts(
                samePerson, orderedBefore, mailbox, toBeLookedAt, rules, shared, Set.of(kinds), circle, crowd, step);
    }

    SomeFacts inACircle() {
        return new SomeFacts(
                samePerson, orderedBefore, mailbox, toBeLookedAt, rules, shared, sharedAmongFriends, true, crowd, step);
    }

    SomeFacts amid(int today, int thisWeek, int sameNetwork) {
        return new SomeFacts(
                samePerson,
                orderedBefore,
                mailbox,
                toBeLookedAt,
                rules,
                shared,
                sharedAmongFriends,
                circle,
                new QualityFacts.Crowd(today, thisWeek, sameNetwork),
                step);
    }

    SomeFacts saying(QualityFacts.Step said) {
        return new SomeFacts(
                samePerson,
                orderedBefore,
                mailbox,
                toBeLookedAt,
                rules,
                shared,
                sharedAmongFriends,
                circle,
                crowd,
                said);
    }

    Verdict judged() {
        return Verdict.on(new QualityFacts(
                samePerson,
                orderedBefore,
                mailbox,
                toBeLookedAt,
                rules,
                shared,
                sharedAmongFriends,
                circle,
                crowd,
                step));
    }
}
