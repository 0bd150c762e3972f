package org.goodturn.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Looks for what keeps a program from running by itself. */
@ApplicationScoped
public class Troubles {

    /** Free codes are counted up to the warning level and no further: a pool may hold a million. */
    private static final String FIND = """
            with pool as (
              select p.public_id, p.name, p.low_stock,
                     (select count(*) from (
                        select from coupon_code c
                        where c.merchant_id = p.merchant_id and c.pool_id = p.id and c.reward_id is null
                        limit greatest(p.low_stock, 1)) free) free
              from coupon_pool p
              where p.merchant_id = :merchant and p.source = 'UPLOADED'),
            found as (
              select case free when 0 then 'POOL_EMPTY' else 'POOL_LOW' end kind, public_id subject, name, free number
              from pool where free = 0 or free < low_stock
              union all
              select 'REWARD_WAITS', null, null, count(*) from reward
              where merchant_id = :merchant and state = 'EARNED' and eligible_at <= :now and not in_review
              union all
              select 'REWARD_FAILED', null, null, count(*) from reward
              where merchant_id = :merchant and state = 'FAILED'
              union all
              select 'SUPPLIER_SILENT', null, null, count(*) from supplier_call
              where merchant_id = :merchant and state = 'HELP'
              union all
              select 'EVENT_PARKED', null, null, count(*) from event_result
              where merchant_id = :merchant and state = 'PARKED'
              union all
              select case state when 'FAILED' then 'MAIL_FAILED' else 'MAIL_KEPT' end, null, null, count(*) from message
              where merchant_id = :merchant and queued_at > :recently and state in ('FAILED', 'KEPT')
              group by state)
            select * from found where number > 0 or kind = 'POOL_EMPTY'""";

    private static final Duration RECENTLY = Duration.ofDays(7);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Troubles(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The worst first. */
    public List<Trouble> at(Instant now) {
        return jdbi
                .withHandle(handle -> handle.createQuery(FIND)
                        .bind("merchant", merchant.id())
                        .bind("now", now)
                        .bind("recently", now.minus(RECENTLY))
                        .mapTo(Trouble.class)
                        .list())
                .stream()
                .sorted(Comparator.comparing(Trouble::kind))
                .toList();
    }
}
