package org.goodturn.shared.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import java.time.Duration;

/**
 * How much somebody may do in a minute, on this node. Spread evenly: who has used it up gets a little back each second.
 *
 * @param <K> by what somebody is told from others
 */
public final class PerMinute<K> {

    private static final int MOST_REMEMBERED = 100_000;

    private final int most;
    private final Cache<K, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_REMEMBERED)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    public PerMinute(int most) {
        this.most = most;
    }

    /** Counts this one. False when it is one too many. */
    public boolean allows(K somebody) {
        return buckets.get(somebody, key -> bucket()).tryConsume(1);
    }

    /** @throws ProblemException when it is one too many */
    public void count(K somebody) {
        if (!allows(somebody)) {
            throw ProblemException.tooMany(
                    "That were many calls in a short time. Wait a minute and try again.", Duration.ofMinutes(1));
        }
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, Duration.ofMinutes(1)))
                .build();
    }
}
