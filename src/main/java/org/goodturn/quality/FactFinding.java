package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.LateClaims;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.person.Person;
import org.goodturn.quality.signal.QualityFacts;
import org.goodturn.quality.signal.QualityFacts.Crowd;
import org.goodturn.quality.trace.TraceRows;
import org.goodturn.referral.Evidence;
import org.goodturn.referral.Progress;
import org.goodturn.referral.Referral;
import org.goodturn.share.Visitor;

/** Loads what quality asks about, before the pure decision is made. */
@ApplicationScoped
class FactFinding {

    /** A code carries the order's own time, which says nothing of how long the friend took. */
    private static final Set<Evidence.Kind> SEEN_BEFORE =
            EnumSet.of(Evidence.Kind.CLICK, Evidence.Kind.LANDING_PAGE, Evidence.Kind.CLAIM);

    private final TraceRows traces;
    private final CrowdCount crowd;
    private final Circles circles;
    private final Mailboxes mailboxes;
    private final ThrowAwayMail mail;
    private final NamedAccounts accounts;

    FactFinding(
            TraceRows traces,
            CrowdCount crowd,
            Circles circles,
            Mailboxes mailboxes,
            ThrowAwayMail mail,
            NamedAccounts accounts) {
        this.traces = traces;
        this.crowd = crowd;
        this.circles = circles;
        this.mailboxes = mailboxes;
        this.mail = mail;
        this.accounts = accounts;
    }

    QualityFacts of(Referral referral, Progress step) {
        var advocate = Person.of(referral.advocateId());
        var friend = Person.of(referral.friendId());
        var rules = CampaignVersion.of(referral.versionId()).terms().rules();
        var off = rules.quality().strictness().isOff();
        return new QualityFacts(
                isSame(advocate, friend)
                        || isAccountOf(advocate, step)
                        || accounts.wasInAccountOf(advocate.id, friend.id),
                friend.customerSince() != null && friend.customerSince().isBefore(referral.referredAt()),
                off ? QualityFacts.Mailbox.NOT_ASKED : mailboxes.of(referral, friend),
                isToBeLookedAt(referral, rules.lateClaims()),
                rules,
                off ? Set.of() : traces.shared(advocate.id, friend.id),
                off ? Set.of() : traces.sharedAmongFriends(advocate.id, friend.id),
                !off && circles.leadBack(referral),
                off ? Crowd.NOT_ASKED : crowd.before(referral, rules.quality()),
                said(referral, step, friend));
    }

    private QualityFacts.Step said(Referral referral, Progress step, Person friend) {
        return new QualityFacts.Step(
                friend.email() != null && mail.isThrownAway(friend.email()),
                first(step, "user_agent")
                        .filter(agent -> !new Visitor("GET", agent, null).isPerson())
                        .isPresent(),
                first(step, "country", "shipping_address.country_code", "shipping_address.country")
                        .map(Places::country),
                first(step, "referrer").flatMap(Places::host),
                step.trigger() == Trigger.CONVERSION
                                && SEEN_BEFORE.contains(referral.evidence().kind())
                        ? Optional.of(Duration.between(referral.referredAt(), step.at()))
                        : Optional.empty());
    }

    private static boolean isToBeLookedAt(Referral referral, LateClaims claims) {
        return switch (referral.evidence().kind()) {
            case LATE_HINT, LATE_NAME_HINT -> true;
            case LATE_CLAIM, LATE_NAME -> claims.reviewed();
            case COUPON, ADVOCATE_CODE, LANDING_PAGE, ACCOUNT, CLICK, CLAIM, EMAIL_MATCH, STAFF -> false;
        };
    }

    private static Optional<String> first(Progress step, String... fields) {
        return List.of(fields).stream()
                .flatMap(field -> step.data().getOrDefault(field, List.of()).stream())
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    /** An id that is the advocate's stays theirs, whoever else says it. */
    private static boolean isAccountOf(Person advocate, Progress step) {
        return first(step, "partner_user_id")
                .filter(id -> id.equals(advocate.partnerUserId()))
                .isPresent();
    }

    private static boolean isSame(Person advocate, Person friend) {
        return advocate.id.equals(friend.id)
                || advocate.email() != null
                        && friend.email() != null
                        && advocate.email().mailbox().equals(friend.email().mailbox())
                || advocate.partnerUserId() != null && advocate.partnerUserId().equals(friend.partnerUserId());
    }
}
