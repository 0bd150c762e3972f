package org.goodturn.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.jdbi.v3.core.Jdbi;

/** Referrals with the people, campaign and order they join, in one query a page. */
@ApplicationScoped
class ReferralRows {

    /** One referral, joined. */
    public record Row(
            long id,
            String publicId,
            String campaign,
            String state,
            String advocate,
            String advocateEmail,
            String advocateCode,
            String friend,
            String friendEmail,
            String channel,
            String evidence,
            String findings,
            Instant referredAt,
            Instant convertedAt,
            String conversion,
            Long saleMinor,
            String saleCurrency,
            String review,
            String history) {

        Cursor cursor() {
            return new Cursor(referredAt, id);
        }
    }

    private static final String SELECT = """
            select r.id, r.public_id, c.public_id campaign, r.state, a.public_id advocate, a.email advocate_email,
                   l.code advocate_code, f.public_id friend, f.email friend_email, r.channel, r.evidence ->> 'kind' evidence,
                   r.findings::text findings, r.referred_at, r.converted_at, e.public_id conversion, r.sale_minor, r.sale_currency,
                   q.state review,
                   (select coalesce(jsonb_agg(jsonb_build_object(
                               'state', h.state, 'reason', h.reason, 'actor', h.actor,
                               'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')) order by h.id), '[]')::text
                    from referral_step h where h.merchant_id = r.merchant_id and h.referral_id = r.id) history
            from referral r
            left join review q on q.merchant_id = r.merchant_id and q.referral_id = r.id and q.link_id = r.link_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join someone() a on a.merchant_id = r.merchant_id and a.id = r.advocate_id
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            join personal_link l on l.merchant_id = r.merchant_id and l.id = r.link_id
            left join event e on e.merchant_id = r.merchant_id and e.id = r.conversion_id
            where r.merchant_id = :merchant
            """;

    private static final String PAGE = """
              and (cast(:email as text) is null or exists (
                select from person k where k.merchant_id = :merchant and k.email = :email and k.root_id in (a.root_id, f.root_id)))
              and (cast(:campaign as text) is null or c.public_id = :campaign)
              and (cast(:state as text) is null or r.state = :state)
              and (cast(:review as text) is null or q.state = :review)
              and (r.referred_at, r.id) < (:at, :id)
            order by r.referred_at desc, r.id desc
            limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ReferralRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Row> list(ReferralFilter filter, Cursor after, int most) {
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
