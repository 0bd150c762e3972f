package org.goodturn.referral;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** One line of a referral's history. */
@Entity
@Immutable
public class ReferralStep extends MerchantOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long referralId;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private String actor;
    private String reason;
    private Long eventId;

    @JdbcTypeCode(SqlTypes.JSON)
    private Evidence evidence;

    private Instant at;

    protected ReferralStep() {}

    static ReferralStep taken(Referral referral, Why why) {
        var step = new ReferralStep();
        step.referralId = referral.id;
        step.state = referral.state();
        step.actor = why.actor();
        step.reason = why.reason();
        step.eventId = why.eventId();
        step.at = why.at();
        return step;
    }

    /** @param evidence what speaks for an advocate, and had not before */
    static ReferralStep taken(Referral referral, Evidence evidence, Why why) {
        var step = taken(referral, why);
        step.evidence = evidence;
        return step;
    }

    /** All that ever spoke for an advocate, as it was told. */
    static List<Evidence> evidence(Referral referral) {
        return evidence(of(referral)).toList();
    }

    /** What had spoken for an advocate by that time; nothing when a person has denied the referral since. */
    static List<Evidence> evidence(Referral referral, Instant until) {
        var steps = of(referral);
        return steps.stream().anyMatch(ReferralStep::isDenialByPerson)
                ? List.of()
                : evidence(steps).filter(known -> !known.at().isAfter(until)).toList();
    }

    private static Stream<Evidence> evidence(List<ReferralStep> steps) {
        return steps.stream().map(step -> step.evidence).filter(Objects::nonNull);
    }

    private boolean isDenialByPerson() {
        return state == ReferralState.DENIED && !actor.equals(Why.SYSTEM);
    }

    /** Oldest first. */
    public static List<ReferralStep> of(Referral referral) {
        return list("referralId = ?1 order by id", referral.id);
    }

    /** Whether it has ever got there. */
    public static boolean was(Referral referral, ReferralState state) {
        return count("referralId = ?1 and state = ?2", referral.id, state) > 0;
    }

    /** By which one that is denied came to be so. */
    public static ReferralStep denial(Referral referral) {
        return of(referral).reversed().stream()
                .takeWhile(step -> step.state == ReferralState.DENIED)
                .reduce((later, earlier) -> earlier)
                .orElseThrow();
    }

    /** The last one by which it was approved, if it ever was. */
    public static Optional<ReferralStep> approval(Referral referral) {
        return of(referral).reversed().stream()
                .filter(step -> step.state == ReferralState.APPROVED)
                .findFirst();
    }

    public ReferralState state() {
        return state;
    }

    /** {@code system}, or the public id of the staff or key. */
    public String actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    /** The event that brought it about; null for what a person decided. */
    public Long eventId() {
        return eventId;
    }

    public Instant at() {
        return at;
    }
}
