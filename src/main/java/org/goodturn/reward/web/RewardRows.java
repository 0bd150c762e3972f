package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.jdbi.v3.core.Jdbi;

/** Rewards with their person, campaign, referral, event and history, in one query a page. */
@ApplicationScoped
class RewardRows {

    /** One reward, joined. */
    public record Row(
            long id,
            String publicId,
            String role,
            String state,
            String person,
            String email,
            String campaign,
            String referral,
            String event,
            String code,
            Long amountMinor,
            String amountCurrency,
            Integer percentBp,
            Instant earnedAt,
            Instant eligibleAt,
            Instant expiresAt,
            long takenMinor,
            String rule,
            String findings,
            String history) {

        Cursor cursor() {
            return new Cursor(earnedAt, id);
        }
    }

    private static final String SELECT = """
            select r.id, r.public_id, r.role, r.state, p.public_id person, p.email, c.public_id campaign, f.public_id referral,
                   e.public_id event, r.code, r.amount_minor, r.amount_currency, r.percent_bp, r.earned_at, r.eligible_at,
                   r.expires_at, r.rule, r.findings::text findings,
                   (select coalesce(sum(a.amount_minor), 0) from reward_adjustment a
                    where a.merchant_id = r.merchant_id and a.reward_id = r.id) taken_minor,
                   (select json_agg(json_build_object('state', s.state, 'at', to_char(s.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
                                                      'actor', s.actor, 'reason', s.reason) order by s.id)
                    from reward_step s where s.merchant_id = r.merchant_id and s.reward_id = r.id)::text history
            from reward r
            join someone() p on p.merchant_id = r.merchant_id and p.id = r.person_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join referral f on f.merchant_id = r.merchant_id and f.id = r.referral_id
            join event e on e.merchant_id = r.merchant_id and e.id = r.event_id
            where r.merchant_id = :merchant
            """;

    private static final String PAGE = """
              and (cast(:email as text) is null or p.root_id in (
                select k.root_id from person k where k.merchant_id = :merchant and k.email = :email))
              and (cast(:campaign as text) is null or c.public_id = :campaign)
              and (cast(:referral as text) is null or f.public_id = :referral)
              and (cast(:role as text) is null or r.role = :role)
              and (cast(:state as text) is null or r.state = :state)
              and (r.earned_at, r.id) < (:at, :id)
            order by r.earned_at desc, r.id desc
            limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    RewardRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Row> list(RewardFilter filter, Cursor after, int most) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + PAGE)
                .bind("merchant", merchant.id())
                .bindMethods(filter)
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("most", most)
                .mapTo(Row.class)
                .list());
    }

    Optional<Row> one(String publicId) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + " and r.public_id = :id")
                .bind("merchant", merchant.id())
                .bind("id", publicId)
                .mapTo(Row.class)
                .findOne());
    }
}
