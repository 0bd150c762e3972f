package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.reward.ledger.Ledger;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Follows a reward back to where it comes from, and on to what was done for it. */
@ApplicationScoped
class RewardTraces {

    /** Event, evidence and rule of one reward. */
    public record Row(
            long id,
            String eventId,
            String event,
            String source,
            String messageId,
            Instant eventTime,
            Instant receivedAt,
            String referralId,
            String evidence,
            String campaignId,
            int version,
            String rule,
            String ruleName) {}

    private static final String ORIGIN = """
            select r.id, e.public_id event_id, e.name event, e.source, e.message_id, e.event_time, e.received_at,
                   f.public_id referral_id,
                   cast(json_build_object('kind', lower(f.evidence ->> 'kind'), 'channel', f.channel, 'advocate_code', l.code,
                       'click_id', k.public_id, 'clicked_at', k.clicked_at, 'device', lower(k.device),
                       'referrer', k.referrer, 'deep_link', k.deep_link, 'referred_at', f.referred_at) as text) evidence,
                   c.public_id campaign_id, v.number version, r.rule,
                   coalesce((select x ->> 'name' from jsonb_array_elements(
                       case jsonb_typeof(v.terms -> 'further') when 'array' then v.terms -> 'further' else '[]' end) x
                     where x ->> 'id' = r.rule limit 1),
                     case r.rule when 'friend' then 'Friend’s reward' else 'Advocate’s reward' end) rule_name
            from reward r
            join event e on e.merchant_id = r.merchant_id and e.id = r.event_id
            join referral f on f.merchant_id = r.merchant_id and f.id = r.referral_id
            join personal_link l on l.merchant_id = f.merchant_id and l.id = f.link_id
            left join click k on k.merchant_id = f.merchant_id and k.id = f.click_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join campaign_version v on v.merchant_id = r.merchant_id and v.id = r.version_id
            where r.merchant_id = :merchant and r.public_id = :reward""";

    private static final String CALLS = """
            select a.public_id call_id, s.public_id supplier_id, s.name supplier, a.state, a.attempts, a.last_answer,
                   a.created_at, a.changed_at
            from supplier_call a join reward_supplier s on s.merchant_id = a.merchant_id and s.id = a.supplier_id
            where a.merchant_id = :merchant and a.reward_id = :reward order by a.id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Ledger ledger;

    RewardTraces(Jdbi jdbi, CurrentMerchant merchant, Ledger ledger) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.ledger = ledger;
    }

    Optional<RewardTrace> of(String reward) {
        return jdbi.withHandle(handle -> handle.createQuery(ORIGIN)
                        .bind("merchant", merchant.id())
                        .bind("reward", reward)
                        .mapTo(Row.class)
                        .findOne())
                .map(row -> trace(reward, row));
    }

    private RewardTrace trace(String reward, Row row) {
        return new RewardTrace(
                reward,
                new RewardTrace.Told(row.eventId, row.event, row.source, row.messageId, row.eventTime, row.receivedAt),
                new RewardTrace.Brought(row.referralId, row.evidence),
                row.campaignId,
                row.version,
                new RewardTrace.Earned(row.rule, row.ruleName),
                calls(row.id),
                ledger.of(reward).stream().map(LedgerJson.Entry::of).toList());
    }

    private List<RewardTrace.Call> calls(long reward) {
        return jdbi.withHandle(handle -> handle.createQuery(CALLS)
                .bind("merchant", merchant.id())
                .bind("reward", reward)
                .mapTo(RewardTrace.Call.class)
                .list());
    }
}
