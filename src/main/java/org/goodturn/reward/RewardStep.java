package org.goodturn.reward;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.MerchantOwned;
import org.hibernate.annotations.Immutable;

/** One line of a reward's history. */
@Entity
@Immutable
public class RewardStep extends MerchantOwned {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private long rewardId;

    @Enumerated(EnumType.STRING)
    private RewardState state;

    private String actor;
    private String reason;
    private Instant at;

    protected RewardStep() {}

    static RewardStep taken(Reward reward, String actor, String reason, Instant now) {
        var step = new RewardStep();
        step.rewardId = reward.id;
        step.state = reward.state();
        step.actor = actor;
        step.reason = reason;
        step.at = now;
        return step;
    }

    /** Oldest first. */
    public static List<RewardStep> of(Reward reward) {
        return list("rewardId = ?1 order by id", reward.id);
    }

    public RewardState state() {
        return state;
    }

    /** {@code system}, or the public id of the staff or key. */
    public String actor() {
        return actor;
    }

    public String reason() {
        return reason;
    }

    public Instant at() {
        return at;
    }
}
