package org.goodturn.reward.books;

/**
 * The limits that count for ever. Those for a stretch of time move with it, and can't be looked up afterwards. What had
 * expired and was used in time does not count: others may have been given its place before we heard of that.
 */
final class CapsInSql {

    /** A limit counts over all versions: the widest that was ever published, unless one had none. */
    static final String EXCEEDED = """
            with rule as (
                select v.campaign_id, o.id, o.caps from campaign_version v
                cross join lateral (
                    select 'friend' id, v.terms -> 'friend' -> 'caps' caps
                    union all select 'advocate', v.terms -> 'advocate' -> 'caps'
                    union all select f ->> 'id', f -> 'terms' -> 'caps' from jsonb_array_elements(
                        case jsonb_typeof(v.terms -> 'further') when 'array' then v.terms -> 'further' else '[]' end) f) o
                where v.merchant_id = current_merchant() and v.published_at is not null),
            limited as (
                select campaign_id, id, case when bool_and(number is not null) then max(number) end most,
                       case when bool_and(budget is not null) then max(budget) end budget from (
                    select rule.*, cap.number, cap.budget from rule
                    cross join lateral (
                        select min((c ->> 'most')::bigint) filter (where c ->> 'kind' = 'in_all' and c ->> 'period' = 'EVER') number,
                               min((c -> 'most' ->> 'minor')::bigint) filter (where c ->> 'kind' = 'budget') budget
                        from jsonb_array_elements(case jsonb_typeof(rule.caps) when 'array' then rule.caps else '[]' end) c) cap) capped
                group by campaign_id, id having bool_and(number is not null) or bool_and(budget is not null)),
            spent as (
                select l.*, given.times, given.minor from limited l
                cross join lateral (
                    select count(*) times, coalesce(sum(r.amount_minor + coalesce((
                               select sum(a.amount_minor) from reward_adjustment a
                               where a.merchant_id = r.merchant_id and a.reward_id = r.id), 0)), 0) minor
                    from reward r where r.merchant_id = current_merchant() and r.campaign_id = l.campaign_id
                      and r.rule = l.id and r.state not in ('CANCELED', 'REVOKED')
                      and not exists (select from reward_step s where s.merchant_id = r.merchant_id and s.reward_id = r.id
                                        and s.state = 'REVOKED')) given)
            select c.public_id || ' ' || s.id from spent s
            join campaign c on c.merchant_id = current_merchant() and c.id = s.campaign_id
            where s.times > s.most or s.minor > s.budget""";

    private CapsInSql() {}
}
