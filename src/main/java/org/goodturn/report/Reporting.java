package org.goodturn.report;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.stream.Collectors;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Counts what happened in a period, in one statement over the facts. */
@ApplicationScoped
public class Reporting {

    /** The days come as their first moments: which day a moment belongs to is decided by the merchant's zone alone. */
    private static final String FACTS = """
            with fact as (
              select 'ADVOCATES' measure, cast(null as text) channel, l.created_at "at",
                     cast(null as text) currency, cast(null as bigint) minor
              from personal_link l
              where l.merchant_id = :merchant and l.created_at >= :start and l.created_at < :end
                and (cast(:campaign as bigint) is null or l.campaign_id = :campaign)
                and not exists (
                  select from personal_link earlier
                  where earlier.merchant_id = l.merchant_id and earlier.person_id = l.person_id
                    and (cast(:campaign as bigint) is null or earlier.campaign_id = :campaign)
                    and (earlier.created_at, earlier.id) < (l.created_at, l.id))
              union all
              select 'SHARES', s.channel, s.shared_at, null, null
              from share s
              where s.merchant_id = :merchant and s.shared_at >= :start and s.shared_at < :end
                and (cast(:campaign as bigint) is null or s.link_id in (
                  select id from personal_link where merchant_id = :merchant and campaign_id = :campaign))
              union all
              select 'CLICKS', c.channel, c.clicked_at, null, null
              from click c
              where c.merchant_id = :merchant and c.clicked_at >= :start and c.clicked_at < :end
                and (cast(:campaign as bigint) is null or c.link_id in (
                  select id from personal_link where merchant_id = :merchant and campaign_id = :campaign))
              union all
              select 'FRIENDS', r.channel, r.referred_at, null, null
              from referral r
              where r.merchant_id = :merchant and r.referred_at >= :start and r.referred_at < :end
                and r.state <> 'DENIED'
                and (cast(:campaign as bigint) is null or r.campaign_id = :campaign)
              union all
              select 'CONVERSIONS', r.channel, r.converted_at, r.sale_currency, r.sale_minor
              from referral r
              where r.merchant_id = :merchant and r.converted_at >= :start and r.converted_at < :end
                and (cast(:campaign as bigint) is null or r.campaign_id = :campaign))
            select measure, width_bucket("at", cast(:days as timestamptz[])) "day", channel, currency,
                   count(*) "count", coalesce(sum(minor), 0) minor
            from fact
            group by 1, 2, 3, 4""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Reporting(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @param campaign its number; null for all campaigns */
    public Report over(Period period, Long campaign) {
        var facts = jdbi.withHandle(handle -> handle.createQuery(FACTS)
                .bind("merchant", merchant.id())
                .bind("campaign", campaign)
                .bind("start", period.start())
                .bind("end", period.end())
                .bind("days", starts(period))
                .mapTo(Fact.class)
                .list());
        return new Report(period, facts);
    }

    private static String starts(Period period) {
        return period.days().stream()
                .map(day -> period.startOf(day).toString())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
