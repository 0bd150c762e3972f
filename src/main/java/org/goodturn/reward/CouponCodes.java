package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Hands out codes: each to one reward at most, however many ask at once. */
@ApplicationScoped
public class CouponCodes {

    /** 10 characters are 50 random bits: guessing one among a million issued takes a billion tries. */
    private static final int GENERATED_LENGTH = 10;

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    CouponCodes(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @return a code that is the reward's from now on, or nothing when the pool is empty */
    Optional<String> issue(CouponPool pool, Reward reward, Instant now) {
        return switch (pool.source()) {
            case UPLOADED -> takeFree(pool, reward, now);
            case GENERATED -> Optional.of(make(pool, reward, now));
        };
    }

    /**
     * Adds codes; those that any pool has already, however they are written there, are left alone. In one order for
     * all, so that two uploads of the same codes wait for each other instead of blocking each other.
     */
    public CodesAdded add(CouponPool pool, Collection<String> codes) {
        return new CodesAdded(insert(pool, codes), inOthers(pool, codes));
    }

    private int insert(CouponPool pool, Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        insert into coupon_code (merchant_id, pool_id, code)
                        select :merchant, :pool, code from unnest(:codes) as code order by upper(code)
                        on conflict (merchant_id, code_key, twin) do nothing""")
                .bind("merchant", merchant.id())
                .bind("pool", pool.id)
                .bindArray("codes", String.class, codes)
                .execute());
    }

    private int inOthers(CouponPool pool, Collection<String> codes) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select count(*) from coupon_code where merchant_id = :merchant and pool_id <> :pool
                          and twin = 0 and code_key in (select upper(code) from unnest(:codes) as code)""")
                .bind("merchant", merchant.id())
                .bind("pool", pool.id)
                .bindArray("codes", String.class, codes)
                .mapTo(Integer.class)
                .one());
    }

    /** How many codes are left to give out. */
    public long free(CouponPool pool) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from coupon_code where merchant_id = :merchant and pool_id = :pool and reward_id is null")
                .bind("merchant", merchant.id())
                .bind("pool", pool.id)
                .mapTo(Long.class)
                .one());
    }

    private Optional<String> takeFree(CouponPool pool, Reward reward, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        update coupon_code set reward_id = :reward, issued_at = :now
                        where (merchant_id, id) = (
                            select merchant_id, id from coupon_code
                            where merchant_id = :merchant and pool_id = :pool and reward_id is null
                            order by id limit 1 for update skip locked)
                        returning code""")
                .bind("merchant", merchant.id())
                .bind("pool", pool.id)
                .bind("reward", reward.id)
                .bind("now", now)
                .mapTo(String.class)
                .findOne());
    }

    private String make(CouponPool pool, Reward reward, Instant now) {
        while (true) {
            var code = pool.prefix() + PublicId.random(GENERATED_LENGTH).toUpperCase(Locale.ROOT);
            if (insert(pool, code, reward, now)) {
                return code;
            }
        }
    }

    private boolean insert(CouponPool pool, String code, Reward reward, Instant now) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                                insert into coupon_code (merchant_id, pool_id, code, reward_id, issued_at)
                                values (:merchant, :pool, :code, :reward, :now)
                                on conflict (merchant_id, code_key, twin) do nothing""")
                        .bind("merchant", merchant.id())
                        .bind("pool", pool.id)
                        .bind("code", code)
                        .bind("reward", reward.id)
                        .bind("now", now)
                        .execute())
                == 1;
    }
}
