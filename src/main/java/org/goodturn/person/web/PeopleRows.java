package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import org.goodturn.person.PersonSearch;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.DayRange;
import org.goodturn.shared.web.Slice;
import org.jdbi.v3.core.Jdbi;

/** People for their list, in one query: what they are to the program, and how many friends they brought. */
@ApplicationScoped
class PeopleRows {

    static final int SIZE = 25;

    /**
     * One line.
     *
     * @param brought friends who were not denied
     * @param converted those of them who ordered
     */
    public record Row(
            long id,
            String publicId,
            String label,
            String email,
            String partnerUserId,
            Instant createdAt,
            boolean advocate,
            boolean friend,
            boolean customer,
            boolean anonymous,
            long brought,
            long converted) {

        Cursor cursor() {
            return new Cursor(createdAt, id);
        }
    }

    private static final String SELECT = """
            select p.id, p.public_id, p.label, p.email, p.partner_user_id, p.created_at,
                   exists (select from personal_link l where l.merchant_id = p.merchant_id and l.person_id in (select * from identities(p.merchant_id, p.id))) advocate,
                   exists (select from referral r where r.merchant_id = p.merchant_id and r.friend_id in (select * from identities(p.merchant_id, p.id))
                             and r.state <> 'DENIED') friend,
                   p.customer_since is not null customer, p.device is not null anonymous, brought.*
            from person p
            cross join lateral (
              select count(*) brought, count(r.converted_at) converted from referral r
              where r.merchant_id = p.merchant_id and r.advocate_id in (select * from identities(p.merchant_id, p.id))
                and r.state <> 'DENIED') brought
            where %s
            order by p.created_at desc, p.id desc
            limit :most""";

    /** By what staff type; codes as they are read aloud, with O for 0 and I or L for 1. */
    private static final String FOUND = "(p.id in (select p.root_id from person p where p.merchant_id = :merchant and "
            + PersonSearch.MATCHES + ")" + """
             or p.id in (select o.root_id from personal_link l
                         join person o on o.merchant_id = l.merchant_id and o.id = l.person_id
                         where l.merchant_id = :merchant
                           and l.code = translate(upper(regexp_replace(:exact, '[\\s-]', '', 'g')), 'OIL', '011'))
             or p.id in (select o.root_id from coupon_code c
                         join reward w on w.merchant_id = c.merchant_id and w.id = c.reward_id
                         join person o on o.merchant_id = w.merchant_id and o.id = w.person_id
                         where c.merchant_id = :merchant and c.code_key = upper(:exact) and c.reward_id is not null))""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PeopleRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Slice<Row> page(PeopleSearch search, DayRange days, ZoneId zone) {
        var after = Cursor.parse(search.after());
        var where = new Conditions()
                .and("p.merchant_id = :merchant and p.merged_into is null", "merchant", merchant.id())
                .and("(p.created_at, p.id) < (:after, :afterId)", "after", after.at())
                .with("afterId", after.id());
        if (!search.text().isBlank()) {
            where.and(FOUND);
            PersonSearch.bind(where, search.text());
        }
        PeopleRoles.narrow(where, search, days.start(zone), days.end(zone));
        var rows = where.with("most", SIZE + 1).rows(jdbi, SELECT.formatted(where.sql()), Row.class);
        return Slice.of(rows, SIZE, Row::cursor);
    }
}
