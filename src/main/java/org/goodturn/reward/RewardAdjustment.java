package org.goodturn.reward;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.hibernate.annotations.Immutable;

/** An amount that was taken back from a reward, or given back. Written once, never changed. */
@Entity
@Immutable
public class RewardAdjustment extends MerchantOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long rewardId;
    private Long eventId;

    @Embedded
    @AttributeOverride(name = "minor", column = @Column(name = "amount_minor"))
    @AttributeOverride(name = "currency", column = @Column(name = "amount_currency"))
    private Money amount;

    private Long refundMinor;
    private String reason;
    private String actor;
    private Instant at;

    protected RewardAdjustment() {}

    /**
     * @param eventId the event that told of the refund; null when there is none
     * @param refundMinor what it said was refunded of the order, in the smallest unit
     */
    static RewardAdjustment of(
            Reward reward, Long eventId, Money taken, Long refundMinor, String reason, String actor, Instant now) {
        var adjustment = of(reward, negated(taken), reason, actor, now);
        adjustment.eventId = eventId;
        adjustment.refundMinor = refundMinor;
        return adjustment;
    }

    /** Gives back what this one took. */
    RewardAdjustment undone(Reward reward, String why, Instant now) {
        return of(reward, negated(amount), why, RewardMoves.SYSTEM, now);
    }

    private static RewardAdjustment of(Reward reward, Money amount, String reason, String actor, Instant now) {
        var adjustment = new RewardAdjustment();
        adjustment.rewardId = reward.id;
        adjustment.amount = amount;
        adjustment.reason = reason;
        adjustment.actor = actor;
        adjustment.at = now;
        return adjustment;
    }

    /** Oldest first. */
    public static List<RewardAdjustment> of(Reward reward) {
        return asStored(RewardAdjustment.<RewardAdjustment>find("rewardId = ?1 order by id", reward.id))
                .list();
    }

    static boolean isBy(Reward reward, long eventId) {
        return count("rewardId = ?1 and eventId = ?2", reward.id, eventId) > 0;
    }

    /** What a reward is worth after what was taken back; nothing for a percentage, or when nothing is left. */
    public static Optional<Money> leftOf(Reward reward) {
        return reward.value() instanceof RewardValue.Fixed fixed
                ? Optional.of(of(reward).stream().map(one -> one.amount).reduce(fixed.amount(), Money::plus))
                        .filter(Money::isPositive)
                : Optional.empty();
    }

    /** What of its order was refunded before, in the smallest unit. */
    static long refundedOf(Reward reward) {
        return of(reward).stream()
                .mapToLong(one -> one.refundMinor == null ? 0 : one.refundMinor)
                .sum();
    }

    private static Money negated(Money amount) {
        return new Money(Math.negateExact(amount.minor()), amount.currency());
    }

    /** Below zero; zero when a refund was too small to matter; above zero when it was used before it expired. */
    public Money amount() {
        return amount;
    }

    public Long eventId() {
        return eventId;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
