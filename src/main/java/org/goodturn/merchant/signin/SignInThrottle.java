package org.goodturn.merchant.signin;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.goodturn.merchant.TokenHash;

/** Slows down guessing: few tries for one account, more for one address, from which a whole office may come. */
@ApplicationScoped
public class SignInThrottle {

    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final int TRIES_PER_ACCOUNT = 10;
    private static final int TRIES_PER_ADDRESS = 60;
    private static final int MOST_REMEMBERED = 50_000;

    private final LoadingCache<String, Bucket> accounts = buckets(TRIES_PER_ACCOUNT);
    private final LoadingCache<String, Bucket> addresses = buckets(TRIES_PER_ADDRESS);

    boolean allows(String account, String address) {
        var fromHere = addresses.get(address).tryConsume(1);
        return accounts.get(TokenHash.of(account)).tryConsume(1) && fromHere;
    }

    /** Who got in has not been guessing. */
    void forgive(String account) {
        accounts.invalidate(TokenHash.of(account));
    }

    private static LoadingCache<String, Bucket> buckets(int tries) {
        return Caffeine.newBuilder()
                .maximumSize(MOST_REMEMBERED)
                .expireAfterAccess(WINDOW.multipliedBy(2))
                .build(key -> Bucket.builder()
                        .addLimit(limit -> limit.capacity(tries).refillGreedy(tries, WINDOW))
                        .build());
    }
}
