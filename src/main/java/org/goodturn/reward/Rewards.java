package org.goodturn.reward;

import io.quarkus.hibernate.orm.panache.PanacheRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The rewards that belong to a code, a referral or an order, or wait for the same thing. */
@ApplicationScoped
public class Rewards implements PanacheRepository<Reward> {

    /** The one that gave this code, whatever the case; the later one of two. */
    Optional<Reward> ofCode(String typed) {
        return CouponCode.issued(typed)
                .map(issued -> Reward.of(issued.rewardId()))
                .or(() -> find(
                                "codeKey = ?1 and supplierId is not null order by earnedAt desc, id desc",
                                typed.toUpperCase(Locale.ROOT))
                        .firstResultOptional());
    }

    /** Whether what hands it over has given its code to somebody else, too; pools give each once. */
    boolean isCodeShared(Reward reward) {
        if (reward.supplierId() == null) {
            return false;
        }
        var key = reward.code().toUpperCase(Locale.ROOT);
        return count("codeKey = ?1 and supplierId is not null and id <> ?2", key, reward.id) > 0
                || CouponCode.issued(key)
                        .filter(issued -> issued.rewardId() != reward.id)
                        .isPresent();
    }

    /** Held until the transaction ends, in one order for everybody. */
    List<Reward> heldOfReferral(long referralId) {
        return find("origin.referralId = ?1 order by id", referralId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** All that rest on an order, held until the transaction ends, in one order for everybody. */
    List<Reward> heldOfOrder(long orderId) {
        return find("origin.orderId = ?1 order by id", orderId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /** Earned rewards that wait for a code of this pool, the longest waiting first, held until the transaction ends. */
    List<Reward> waitingFor(CouponPool pool, Instant now, int most) {
        return find(
                        "poolId = ?1 and state = ?2 and eligibleAt <= ?3 and not inReview order by eligibleAt, id",
                        pool.id,
                        RewardState.EARNED,
                        now)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .page(0, most)
                .list();
    }

    /** Earned rewards that wait for a supplier, after this moment and number, the longest waiting first. */
    public List<Reward> waitingForSupplier(long supplier, Instant after, long afterId, Instant now, int most) {
        return find(
                        "supplierId = ?1 and state = ?2 and eligibleAt <= ?3 and (eligibleAt > ?4 or eligibleAt = ?4 and id > ?5) and not inReview"
                                + " order by eligibleAt, id",
                        supplier,
                        RewardState.EARNED,
                        now,
                        after,
                        afterId)
                .page(0, most)
                .list();
    }
}
