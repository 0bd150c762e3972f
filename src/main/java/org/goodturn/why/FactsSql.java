package org.goodturn.why;

/** The queries of {@link Facts}. Every one begins at rows that an index finds by the merchant and what was asked. */
final class FactsSql {

    static final String REFERRALS = """
            select r.id, r.public_id, r.friend_id, a.label advocate, f.label friend, c.name campaign, v.number, r.state, r.click_id,
                   r.findings, exists (select from review w where w.merchant_id = r.merchant_id and w.referral_id = r.id
                                         and w.state = 'OPEN') is_looked_at
            from referral r
            join someone() a on a.merchant_id = r.merchant_id and a.id = r.advocate_id
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join campaign_version v on v.merchant_id = r.merchant_id and v.id = r.version_id
            where r.merchant_id = :merchant and (%s)
            order by r.referred_at desc, r.id desc
            limit :most""";

    static final String REWARDS = """
            select w.public_id, w.referral_id, w.role, w.state, w.amount_minor, w.amount_currency, w.percent_bp, w.eligible_at, w.in_review,
                   w.version_id, w.rule, w.order_id is not null is_of_order, btrim(o.partner_conversion_id) order_number,
                   cast(w.amount_minor + coalesce((select sum(a.amount_minor) from reward_adjustment a
                     where a.merchant_id = w.merchant_id and a.reward_id = w.id), 0) as bigint) left_minor,
                   (select s.reason from reward_step s where s.merchant_id = w.merchant_id and s.reward_id = w.id
                    order by s.id desc limit 1) last_reason
            from reward w left join event o on o.merchant_id = w.merchant_id and o.id = w.order_id
            where w.merchant_id = :merchant and w.referral_id = any(:referrals)
            order by w.earned_at, w.id""";

    /**
     * What was asked about, whatever of the friends' doing led anywhere, and what was told of their orders without
     * naming them, from the first to the last; within a moment, what followed from the other comes last. A limit leaves
     * out events without meaning first, then what was not asked about, then the oldest.
     */
    static final String TIMELINE = """
            with friend as (
              select same from unnest(:friends) one, identities(:merchant, one) same
            ), told as (
              select e.* from event e where e.merchant_id = :merchant and (%s)
              union
              select e.* from event e
              left join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id
              where e.merchant_id = :merchant and e.person_id in (select same from friend)
                and (e.name = any(:names) or not t.findings @> '[{"code": "event.kept"}]')
              union
              select e.* from event o
              join event e on e.merchant_id = o.merchant_id
                and e.partner_conversion_id = o.partner_conversion_id
              where o.merchant_id = :merchant and o.person_id in (select same from friend)
                and e.person_id is null and e.name = any(:names)
            ), moment as (
            select 'EVENT' kind, e.event_time "at", e.name, e.source, coalesce(t.state, 'QUEUED') state, p.label person,
                   e.data ->> 'partner_conversion_id' order_id, coalesce(t.earlier -> 0 -> 'findings', t.findings) findings,
                   e.public_id subject, e.asked, 0 rank
            from (select e.*, (%<s) asked from told e) e
            left join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id
            left join someone() p on p.merchant_id = e.merchant_id and p.id = e.person_id
            union all
            select 'AGAIN', again.at, e.name, null, t.state, p.label, null, again.findings, e.public_id, (%<s), 0
            from told e
            join event_result t on t.merchant_id = e.merchant_id and t.event_id = e.id and t.earlier is not null
            left join someone() p on p.merchant_id = e.merchant_id and p.id = e.person_id
            cross join lateral (
              select cast(before.said ->> 'at' as timestamptz) "at", before.said -> 'findings' findings
              from jsonb_array_elements(t.earlier) with ordinality before (said, place) where before.place > 1
              union all select t.processed_at, t.findings) again
            union all
            select 'DECISION', s.at, null, coalesce(staff.name, key.name), s.state, f.label, null,
                   jsonb_build_array(jsonb_build_object('step', 'quality', 'code', 'referral.' || lower(s.state), 'sentence', s.reason)),
                   r.public_id, false, -1
            from referral_step s
            join referral r on r.merchant_id = s.merchant_id and r.id = s.referral_id
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            left join staff on staff.public_id = s.actor
            left join access_token key on key.merchant_id = s.merchant_id and key.public_id = s.actor
            where s.merchant_id = :merchant and s.referral_id = any(:referrals) and coalesce(staff.name, key.name) is not null
            union all
            select 'CLICK', k.clicked_at, k.channel, null, null, null, null, null, k.public_id, false, -1
            from click k where k.merchant_id = :merchant and k.id = any(:clicks)
            union all
            select 'REWARD', s.at, w.role, staff.name, s.state, p.label, null,
                   jsonb_build_array(jsonb_build_object('step', 'reward', 'code', lower(s.state), 'sentence', s.reason)),
                   w.public_id, w.public_id = :reward, s.id + 1
            from reward w
            join reward_step s on s.merchant_id = w.merchant_id and s.reward_id = w.id
            join someone() p on p.merchant_id = w.merchant_id and p.id = w.person_id
            left join staff on staff.public_id = s.actor
            where w.merchant_id = :merchant and w.referral_id = any(:referrals)
            union all
            select 'MESSAGE', m.queued_at, m.subject, null, m.state, p.label, null, null, m.public_id, false, null
            from message m
            join reward w on w.merchant_id = m.merchant_id and w.id = m.reward_id
            join someone() p on p.merchant_id = m.merchant_id and p.id = m.person_id
            where m.merchant_id = :merchant and w.referral_id = any(:referrals)
            )
            select listed.*
            from (select moment.*, count(*) over () > :most has_more
                  from moment
                  order by (kind in ('EVENT', 'AGAIN') and findings @> '[{"code": "event.kept"}]'
                            and name <> all(:names) and subject <> :value) is true,
                           asked is true desc, "at" desc, rank desc
                  limit :most) listed
            order by "at", rank""";

    private static final String OF_PERSON =
            "(select same.id from person p join person same on same.merchant_id = p.merchant_id and same.root_id = p.root_id"
                    + " where p.merchant_id = :merchant and p.email = :value)";

    private FactsSql() {}

    /** The events that are asked about themselves. */
    static String eventsOf(Question.Kind kind) {
        return switch (kind) {
            case ORDER -> "e.partner_conversion_id = :value";
            case EVENT -> "e.public_id = :value";
            case EMAIL -> "e.person_id in " + OF_PERSON;
            case REFERRAL, REWARD -> "false";
        };
    }

    static String referralsOf(Question.Kind kind) {
        return switch (kind) {
            case ORDER, EVENT -> """
                    r.id in (select o.id from event e
                             join referral o on o.merchant_id = e.merchant_id and o.conversion_id = e.id
                             where e.merchant_id = :merchant and %1$s
                             union
                             select o.id from event e
                             cross join lateral identities(:merchant, e.person_id) same
                             join referral o on o.merchant_id = e.merchant_id and o.friend_id = same
                             where e.merchant_id = :merchant and %1$s)""".formatted(eventsOf(kind));
            case EMAIL -> "r.friend_id in %1$s or r.advocate_id in %1$s".formatted(OF_PERSON);
            case REFERRAL -> "r.public_id = :value";
            case REWARD ->
                "r.id = (select w.referral_id from reward w where w.merchant_id = :merchant and w.public_id = :value)";
        };
    }
}
