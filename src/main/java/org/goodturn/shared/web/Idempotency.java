package org.goodturn.shared.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.function.Supplier;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * Answers a request that is sent again with its Idempotency-Key like the first time, and lets it have its effect once.
 * The answer is kept in the transaction of the effect; a request that was refused leaves nothing, so its key is free.
 */
@ApplicationScoped
public class Idempotency {

    /** An answer as it is kept. */
    public record Answer(int status, String json) {}

    private final IdempotencyRows rows;

    Idempotency(Jdbi jdbi, CurrentMerchant merchant) {
        rows = new IdempotencyRows(jdbi, merchant);
    }

    /**
     * Inside the transaction that the effect is to have.
     *
     * @param route what is asked for: a key belongs to one route of one merchant
     * @param key null when the sender gave none; then every request has its effect
     * @throws ProblemException 400 when the key is none, 409 while the first request is under way, 422 when it had
     *     another content
     */
    public Response once(String route, String key, byte[] body, Instant now, Supplier<Answer> effect) {
        if (IdempotencyKey.checked(key) == null) {
            return answered(effect.get()).build();
        }
        if (!rows.hold(route, key)) {
            throw IdempotencyKey.inUse();
        }
        var hash = hash(body);
        var kept = rows.find(route, key);
        if (kept.isPresent()) {
            return replayed(kept.get(), hash);
        }
        var answer = effect.get();
        rows.keep(route, key, hash, answer, now);
        return answered(answer).build();
    }

    /** Whoever is forgotten is not named in a kept answer any more: the request counts as new then. */
    public void forget(String text) {
        rows.forget(text);
    }

    private static Response replayed(IdempotencyRows.Kept kept, byte[] hash) {
        if (!MessageDigest.isEqual(kept.requestHash(), hash)) {
            throw IdempotencyKey.reused();
        }
        return answered(new Answer(kept.status(), kept.answer()))
                .header(IdempotencyKey.REPLAYED, "true")
                .build();
    }

    private static Response.ResponseBuilder answered(Answer answer) {
        return Response.status(answer.status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(answer.json);
    }

    private static byte[] hash(byte[] body) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(body);
        } catch (NoSuchAlgorithmException unexpected) {
            throw new IllegalStateException("every Java has SHA-256", unexpected);
        }
    }
}
