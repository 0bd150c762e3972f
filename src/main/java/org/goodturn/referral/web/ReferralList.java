package org.goodturn.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.goodturn.person.PersonSearch;
import org.goodturn.share.ShareCode;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.SearchText;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.Slice;
import org.jdbi.v3.core.Jdbi;

/** Referrals for their page, in one query. */
@ApplicationScoped
class ReferralList {

    static final int SIZE = 25;

    /**
     * One line.
     *
     * @param at when it began, or when the friend ordered in a list that goes by orders
     */
    public record Row(
            long id,
            String publicId,
            String friend,
            String advocate,
            String campaign,
            String state,
            String channel,
            Instant at,
            Long saleMinor,
            String saleCurrency) {

        public Money sale() {
            return saleMinor == null ? null : Money.of(saleMinor, saleCurrency);
        }

        Cursor cursor() {
            return new Cursor(at, id);
        }
    }

    private static final String SELECT = """
            select r.id, r.public_id, f.label friend, a.label advocate, c.name campaign, r.state, r.channel, %1$s "at",
                   r.sale_minor, r.sale_currency
            from referral r
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join someone() a on a.merchant_id = r.merchant_id and a.id = r.advocate_id
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            where %2$s
            order by %1$s desc, r.id desc
            limit :most""";

    /** What matches is found first, so that the indexes on it lead to the referrals. */
    private static final String FOUND = """
            (r.advocate_id in (select same.id from person p join person same on same.merchant_id = p.merchant_id and same.root_id = p.root_id
                 where p.merchant_id = :merchant and %1$s)
             or r.friend_id in (select same.id from person p join person same on same.merchant_id = p.merchant_id and same.root_id = p.root_id
                 where p.merchant_id = :merchant and %1$s)
             or r.link_id in (select l.id from personal_link l where l.merchant_id = :merchant and l.code = :code)
             or r.public_id = :exact)""".formatted(PersonSearch.MATCHES);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ReferralList(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** @param campaign its number; null for all */
    Slice<Row> page(ReferralSearch search, Long campaign, DayRange days, ZoneId zone) {
        var at = search.wanted().isByOrder() ? "r.converted_at" : "r.referred_at";
        var after = Cursor.parse(search.after());
        var where = new Conditions()
                .and("r.merchant_id = :merchant", "merchant", merchant.id())
                .and("(" + at + ", r.id) < (:after, :afterId)", "after", after.at())
                .with("afterId", after.id())
                .ifGiven("start", days.start(zone), at + " >= :start")
                .ifGiven("end", days.end(zone), at + " < :end")
                .ifGiven("campaign", campaign, "r.campaign_id = :campaign")
                .ifGiven("channel", search.channelId(), "r.channel = :channel");
        state(where, search.wanted());
        searched(where, search.text());
        var rows = where.with("most", SIZE + 1).rows(jdbi, SELECT.formatted(at, where.sql()), Row.class);
        return Slice.of(rows, SIZE, Row::cursor);
    }

    private static void state(Conditions where, ReferralSearch.Wanted wanted) {
        switch (wanted) {
            case ANY -> {}
            case ACCEPTED -> where.and("r.state <> 'DENIED'");
            case APPROVED -> where.and("r.converted_at is not null");
            case PENDING, QUALIFIED, DENIED -> where.and("r.state = :state", "state", wanted.name());
        }
    }

    private static void searched(Conditions where, SearchText text) {
        if (!text.isBlank()) {
            var code = ShareCode.parse(text.value()).map(ShareCode::value).orElse("");
            where.and(FOUND, "code", code);
            PersonSearch.bind(where, text);
        }
    }
}
