package org.goodturn.reward;

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
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.campaign.Role;
import org.goodturn.reward.rule.Decision;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.MerchantEntity;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What one person earned by one rule. Every move is a verb and leaves a {@link RewardStep}. */
@Entity
public class Reward extends MerchantEntity {

    @Column(updatable = false)
    private String publicId;

    @Embedded
    private RewardOrigin origin;

    private Long poolId;

    @Column(updatable = false)
    private Long supplierId;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    @Embedded
    private RewardWorth worth;

    private String code;

    /** In capitals; PostgreSQL makes it. */
    @Column(insertable = false, updatable = false)
    private String codeKey;

    @Column(updatable = false)
    private Instant earnedAt;

    private Instant eligibleAt;
    private Instant expiresAt;
    private boolean inReview;
    private boolean replaced;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(updatable = false)
    private List<Finding> findings;

    @Version
    private int version;

    protected Reward() {}

    /** @param findings every reason of the decision that led here */
    static Reward earned(
            RewardOrigin origin,
            Decision.Earns decision,
            Long poolId,
            Long supplierId,
            List<Finding> findings,
            Instant now) {
        var reward = new Reward();
        reward.publicId = PublicId.next("rwd");
        reward.origin = origin;
        reward.poolId = poolId;
        reward.supplierId = supplierId;
        reward.state = RewardState.EARNED;
        reward.worth = RewardWorth.of(decision.worth());
        reward.earnedAt = now;
        reward.eligibleAt = decision.eligibleAt();
        reward.findings = findings;
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

    public static Reward held(long id) {
        return findById(id, LockModeType.PESSIMISTIC_WRITE);
    }

    public static List<Reward> ofReferral(long referralId) {
        return list("origin.referralId = ?1 order by earnedAt, id", referralId);
    }

    /** Of which pool it waits for a code now; null for none, where its supplier is no pool. */
    void comesFrom(CouponPool pool) {
        poolId = pool == null ? null : pool.id;
    }

    boolean fulfill(String withCode) {
        if (!moveTo(RewardState.FULFILLED)) {
            return false;
        }
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

    void expires(Instant at) {
        expiresAt = at;
    }

    /** Ends the hold. */
    boolean release(Instant now) {
        if (inReview || !isOnHold(now)) {
            return false;
        }
        eligibleAt = now;
        return true;
    }

    /**
     * Keeps it back while somebody looks at its referral, also if it failed: it may be tried again.
     *
     * @return whether that changes anything
     */
    boolean review(boolean open) {
        if (inReview == open || open && !state.isCancelable()) {
            return false;
        }
        inReview = open;
        return true;
    }

    /** Whether somebody looks at its referral before it is handed over. */
    public boolean isInReview() {
        return inReview;
    }

    /** It was withdrawn, and is decided anew: it counts as never earned. */
    void replace() {
        replaced = true;
    }

    public boolean isOnHold(Instant now) {
        return state == RewardState.EARNED && (inReview || eligibleAt.isAfter(now));
    }

    /** Earned and due, but the pool had no code left. */
    public boolean awaitsCode(Instant now) {
        return state == RewardState.EARNED && !isOnHold(now);
    }

    public boolean isWithdrawn() {
        return !state.isStanding();
    }

    public String publicId() {
        return publicId;
    }

    public RewardOrigin origin() {
        return origin;
    }

    public Role role() {
        return origin.role();
    }

    public long personId() {
        return origin.personId();
    }

    /** Null for one that a supplier hands over, unless that is a pool. */
    public Long poolId() {
        return poolId;
    }

    public Long supplierId() {
        return supplierId;
    }

    public RewardState state() {
        return state;
    }

    public Worth value() {
        return worth.value();
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

    /** When it is taken back if nobody has used it; null for never. */
    public Instant expiresAt() {
        return expiresAt;
    }

    public List<Finding> findings() {
        return findings;
    }
}
