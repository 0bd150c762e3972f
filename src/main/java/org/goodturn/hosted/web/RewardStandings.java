package org.goodturn.hosted.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.person.Person;
import org.goodturn.person.audience.AudienceSql;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What one person's recommendations and claims have led to. */
@ApplicationScoped
class RewardStandings {

    private static final int PER_PAGE = 50;

    /** @param hasOlder whether more follow */
    record Page(List<RewardStanding> standings, boolean hasOlder) {}

    /** A campaign of the past shows what it promised; nothing is said of reasons. */
    private static final String SELECT = """
            select case when f.root_id = :person then 'friend' else 'advocate' end side, f.first_name friend,
                   r.state, r.version_id, r.converted_at ordered_at, w.state reward_state, w.amount_currency, w.percent_bp,
                   cast(w.amount_minor + coalesce((select sum(a.amount_minor) from reward_adjustment a
                       where a.merchant_id = w.merchant_id and a.reward_id = w.id), 0) as bigint) amount_minor,
                   w.earned_at, w.eligible_at, w.expires_at, w.code, w.order_id is not null is_of_order,
                   (select max(s.at) from reward_step s
                    where s.merchant_id = w.merchant_id and s.reward_id = w.id and s.state = 'REVOKED') revoked_at,
                   exists (select from event e where %1$s and e.name = 'order_fulfilled') has_shipped,
                   exists (select from event e where %1$s and (e.name = 'order_cancelled'
                               or e.name in ('order_refunded', 'refund') and coalesce(btrim(e.data ->> 'refund_amount'), '') = ''))
                       or coalesce((select sum(cast(e.data ->> 'refund_amount' as numeric)) from event e
                                    where %1$s and e.name in ('order_refunded', 'refund') and e.data ->> 'refund_amount' ~* :amount
                                      and (btrim(e.data ->> 'currency') = btrim(o.data ->> 'currency')) is not false)
                                   >= case when o.data ->> 'cart_value' ~* :amount then cast(o.data ->> 'cart_value' as numeric) end, false)
                       or exists (select from reward_adjustment a
                                  where a.merchant_id = w.merchant_id and a.reward_id = w.id and a.event_id is not null) has_ended,
                   exists (select from review v where v.merchant_id = r.merchant_id and v.referral_id = r.id
                                                  and v.state = 'OPEN') looked_at
            from referral r
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            left join reward w on w.merchant_id = r.merchant_id and w.referral_id = r.id and w.person_id in (select * from identities(:merchant, :person))
                 and not w.replaced
            left join event o on o.merchant_id = r.merchant_id
                 and o.id = case when w.id is null then r.conversion_id else w.order_id end
            where r.merchant_id = :merchant and (r.friend_id in (select * from identities(:merchant, :person))
                or r.advocate_id in (select * from identities(:merchant, :person)))
            order by r.referred_at desc, r.id desc, w.earned_at desc, w.id desc
            limit :most offset :skipped""".formatted("""
            e.merchant_id = o.merchant_id and e.partner_conversion_id = o.partner_conversion_id
              and e.source <> 'BROWSER'""");

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Clock clock;

    RewardStandings(Jdbi jdbi, CurrentMerchant merchant, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.clock = clock;
    }

    /**
     * Newest first.
     *
     * @param page counted from 1
     */
    Page of(Person person, int page) {
        var rows = rows(person, page);
        var shown = rows.subList(0, Math.min(rows.size(), PER_PAGE));
        var terms = CampaignVersion.termsOf(
                shown.stream().map(StandingRow::versionId).distinct().toList());
        var now = clock.instant();
        return new Page(
                shown.stream()
                        .map(row -> row.standing(terms.get(row.versionId()), now))
                        .toList(),
                rows.size() > PER_PAGE);
    }

    private List<StandingRow> rows(Person person, int page) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .bind("merchant", merchant.id())
                .bind("person", person.id)
                .bind("most", PER_PAGE + 1)
                .bind("skipped", (page - 1L) * PER_PAGE)
                .bind("amount", AudienceSql.AMOUNT)
                .mapTo(StandingRow.class)
                .list());
    }
}
