package org.goodturn.shared.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** The statements of {@link Idempotency}. */
final class IdempotencyRows {

    private static final Duration KEPT = Duration.ofDays(7);

    /** Each new key sweeps some old ones away, so that nothing else has to. */
    private static final int SWEPT = 10;

    /** What was answered, and the hash of what had been asked. */
    public record Kept(byte[] requestHash, int status, String answer) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    IdempotencyRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return false when another request holds the key at the moment; else it is held until the transaction ends */
    boolean hold(String route, String key) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select pg_try_advisory_xact_lock(hashtextextended(:name, :merchant))")
                        .bind("name", route + " " + key)
                        .bind("merchant", merchant.id())
                        .mapTo(Boolean.class)
                        .one());
    }

    Optional<Kept> find(String route, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select request_hash, status, answer from idempotency
                        where merchant_id = :merchant and route = :route and key = :key""")
                .bind("merchant", merchant.id())
                .bind("route", route)
                .bind("key", key)
                .mapTo(Kept.class)
                .findOne());
    }

    void keep(String route, String key, byte[] hash, Idempotency.Answer answer, Instant now) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("""
                            insert into idempotency (merchant_id, route, key, request_hash, status, answer, created_at)
                            values (:merchant, :route, :key, :hash, :status, :answer, :now)""")
                    .bind("merchant", merchant.id())
                    .bind("route", route)
                    .bind("key", key)
                    .bind("hash", hash)
                    .bind("status", answer.status())
                    .bind("answer", answer.json())
                    .bind("now", now)
                    .execute();
            handle.createUpdate("""
                            delete from idempotency where merchant_id = :merchant and (route, key) in (
                              select route, key from idempotency where merchant_id = :merchant and created_at < :outdated
                              limit :swept for update skip locked)""")
                    .bind("merchant", merchant.id())
                    .bind("outdated", now.minus(KEPT))
                    .bind("swept", SWEPT)
                    .execute();
        });
    }

    /** Long answers are those to many events, which give nothing but ids. */
    void forget(String text) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from idempotency
                        where merchant_id = :merchant and octet_length(answer) < 8192 and strpos(answer, :text) > 0""")
                .bind("merchant", merchant.id())
                .bind("text", text)
                .execute());
    }
}
