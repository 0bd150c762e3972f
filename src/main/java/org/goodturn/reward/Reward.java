package org.goodturn.reward;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.RewardValue;
import org.goodturn.referral.Referral;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person earned from one referral. Every move is a verb and leaves a {@link RewardStep}. */
@Entity
public class Reward extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Column(updatable = false)
    private long campaignId;

    @Column(updatable = false)
    private long versionId;

    @Column(updatable = false)
    private long referralId;

    @Column(updatable = false)
    private long eventId;

    @Column(updatable = false)
    private long personId;

    @Column(updatable = false)
    private long poolId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Role role;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "amount_minor", updatable = false))
    @AttributeOverride(name = "currency", column = @Column(name = "amount_currency", updatable = false))
    private Money amount;

    @Column(updatable = false)
    private Integer percentBp;

    private String code;

    @Column(updatable = false)
    private Instant earnedAt;

    private Instant eligibleAt;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Finding> findings;

    @Version
    private int version;

    protected Reward() {}

    /** @param findings every reason of the decision that led here */
    static Reward earned(
            Referral referral,
            long eventId,
            RewardRules.Decision.Earns decision,
            CouponPool pool,
            List<Finding> findings,
            Instant now) {
        var reward = new Reward();
        reward.publicId = PublicId.next("rwd");
        reward.campaignId = referral.campaignId();
        reward.versionId = referral.versionId();
        reward.referralId = referral.id;
        reward.eventId = eventId;
        reward.poolId = pool.id;
        reward.role = decision.role();
        reward.personId = decision.role() == Role.FRIEND ? referral.friendId() : referral.advocateId();
        reward.state = RewardState.EARNED;
        reward.earnedAt = now;
        reward.eligibleAt = decision.eligibleAt();
        reward.findings = findings;
        reward.isWorth(decision.terms().value());
        return reward;
    }

    public static Optional<Reward> of(String publicId) {
        return find("publicId", publicId).firstResultOptional();
    }

    public static Reward of(long id) {
        return findById(id);
    }

    /** The reward, held until the transaction ends: it is decided on by one after the other. */
    public static Optional<Reward> held(String publicId) {
        return find("publicId", publicId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    public static List<Reward> ofReferral(long referralId) {
        return list("referralId = ?1 order by earnedAt, id", referralId);
    }

    /** Earned rewards that wait for a code of this pool, the longest waiting first, held until the transaction ends. */
    static List<Reward> waitingFor(CouponPool pool, Instant now, int most) {
        return find(
                        "poolId = ?1 and state = ?2 and eligibleAt <= ?3 order by eligibleAt, id",
                        pool.id,
                        RewardState.EARNED,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    boolean fulfill(String withCode) {
        if (!state.allows(RewardState.FULFILLED)) {
            return false;
        }
        state = RewardState.FULFILLED;
        code = withCode;
        return true;
    }

    boolean moveTo(RewardState target) {
        if (!state.allows(target)) {
            return false;
        }
        state = target;
        return true;
    }

    /** Ends the hold. */
    boolean release(Instant now) {
        if (state != RewardState.EARNED || !eligibleAt.isAfter(now)) {
            return false;
        }
        eligibleAt = now;
        return true;
    }

    public boolean isOnHold(Instant now) {
        return state == RewardState.EARNED && eligibleAt.isAfter(now);
    }

    /** Earned and due, but the pool had no code left. */
    public boolean awaitsCode(Instant now) {
        return state == RewardState.EARNED && !eligibleAt.isAfter(now);
    }

    /** Whether it can still be withdrawn: it has no code yet. */
    public boolean isCancelable() {
        return state.allows(RewardState.CANCELED);
    }

    public String publicId() {
        return publicId;
    }

    public long campaignId() {
        return campaignId;
    }

    public long versionId() {
        return versionId;
    }

    public long referralId() {
        return referralId;
    }

    /** The event on which it was earned. */
    public long eventId() {
        return eventId;
    }

    public long personId() {
        return personId;
    }

    public long poolId() {
        return poolId;
    }

    public Role role() {
        return role;
    }

    public RewardState state() {
        return state;
    }

    public RewardValue value() {
        return amount != null ? new RewardValue.Fixed(amount) : new RewardValue.PercentOff(percentBp);
    }

    /** Null until it is fulfilled. */
    public String code() {
        return code;
    }

    public Instant earnedAt() {
        return earnedAt;
    }

    /** From when on it may be fulfilled. */
    public Instant eligibleAt() {
        return eligibleAt;
    }

    public List<Finding> findings() {
        return findings;
    }

    private void isWorth(RewardValue value) {
        switch (value) {
            case RewardValue.Fixed fixed -> amount = fixed.amount();
            case RewardValue.PercentOff percent -> percentBp = percent.basisPoints();
        }
    }
}
