package org.goodturn.hosted.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.vertx.core.http.HttpServerRequest;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.ProblemException;

/**
 * How often one address may try. Generous, because a company or a mobile network stands behind one address; still too
 * little to find one of 2^40 codes, or to fill a merchant's list with made-up people.
 */
@ApplicationScoped
class Tries {

    private static final int FORMS_A_MINUTE = 200;
    private static final int WRONG_CODES_A_MINUTE = 60;
    private static final int LATE_WORDS_A_MINUTE = 20;
    private static final int MOST_ADDRESSES = 100_000;

    private record Visitor(long merchantId, String address, int aMinute) {}

    private final CurrentMerchant merchant;
    private final HttpServerRequest request;
    private final Cache<Visitor, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_ADDRESSES)
            .expireAfterAccess(Duration.ofMinutes(2))
            .build();

    Tries(CurrentMerchant merchant, HttpServerRequest request) {
        this.merchant = merchant;
        this.request = request;
    }

    void form() {
        one(FORMS_A_MINUTE);
    }

    void wrongCode() {
        one(WRONG_CODES_A_MINUTE);
    }

    /** Guesses at who is a customer, and at order numbers. */
    void lateWord() {
        one(LATE_WORDS_A_MINUTE);
    }

    private void one(int aMinute) {
        var visitor = new Visitor(merchant.id(), request.remoteAddress().hostAddress(), aMinute);
        if (!buckets.get(visitor, Tries::bucket).tryConsume(1)) {
            throw ProblemException.tooMany(
                    "That were many requests in a short time. Wait a minute and try again.", Duration.ofMinutes(1));
        }
    }

    private static Bucket bucket(Visitor visitor) {
        return Bucket.builder()
                .addLimit(limit ->
                        limit.capacity(visitor.aMinute()).refillGreedy(visitor.aMinute(), Duration.ofMinutes(1)))
                .build();
    }
}
