package org.goodturn.integration.voucherify.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.integration.voucherify.CustomerSums;
import org.goodturn.person.Person;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Customers page by page, or from a time of creation on. */
@ApplicationScoped
class VoucherifyList {

    private static final String COUNT = "select count(*) from person p where ";

    private static final String PAGE = """
            select p.id from person p where %s
            order by p.created_at %2$s, p.id %2$s limit :size offset :offset""";

    /**
     * Clients know times to the millisecond and go on behind the last one: a page holds all of its last millisecond,
     * even when that makes it longer.
     */
    private static final String NEWER_FIRST = """
            with page as (select p.created_at from person p where %1$s and p.created_at < :start order by p.created_at desc limit :size)
            select p.id from person p where %1$s and p.created_at < :start
              and p.created_at >= (select date_trunc('milliseconds', min(created_at)) from page)
            order by p.created_at desc, p.id desc""";

    private static final String OLDER_FIRST = """
            with page as (select p.created_at from person p where %1$s and p.created_at >= cast(:start as timestamptz) + interval '1 millisecond'
              order by p.created_at limit :size)
            select p.id from person p where %1$s and p.created_at >= cast(:start as timestamptz) + interval '1 millisecond'
              and p.created_at < (select date_trunc('milliseconds', max(created_at)) + interval '1 millisecond' from page)
            order by p.created_at, p.id""";

    private final Jdbi jdbi;
    private final CustomerSums sums;
    private final CurrentMerchant merchant;

    VoucherifyList(Jdbi jdbi, CustomerSums sums, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.sums = sums;
        this.merchant = merchant;
    }

    VoucherifyCustomerJson.Listed of(VoucherifyAsked asked) {
        var where = where(asked);
        var total = where.rows(jdbi, COUNT + where.sql(), Long.class).getFirst();
        return asked.isScroll() ? scroll(asked, where, total) : page(asked, where, total);
    }

    private VoucherifyCustomerJson.Listed page(VoucherifyAsked asked, Conditions where, long total) {
        where.with("size", asked.size()).with("offset", asked.offset());
        var ids = where.rows(jdbi, PAGE.formatted(where.sql(), asked.isNewestFirst() ? "desc" : "asc"), Long.class);
        return VoucherifyCustomerJson.Listed.of(customers(ids), total, asked.offset() + ids.size() < total);
    }

    private VoucherifyCustomerJson.Listed scroll(VoucherifyAsked asked, Conditions where, long total) {
        where.with("size", asked.size()).with("start", asked.start());
        var ids = where.rows(
                jdbi, (asked.isNewestFirst() ? NEWER_FIRST : OLDER_FIRST).formatted(where.sql()), Long.class);
        return VoucherifyCustomerJson.Listed.of(customers(ids), total, ids.size() >= asked.size());
    }

    private Conditions where(VoucherifyAsked asked) {
        return new Conditions()
                .and("p.merchant_id = :merchant and p.merged_into is null", "merchant", merchant.id())
                .and("p.erased_at is null and p.device is null")
                .ifGiven("email", asked.email(), "p.email = lower(:email)")
                .ifGiven("name", asked.name(), "lower(p.label) = lower(:name)")
                .ifGiven("city", asked.city(), "p.parameters ->> 'address.city' = :city")
                .ifGiven("after", asked.after(), "p.created_at > :after")
                .ifGiven("before", asked.before(), "p.created_at < :before");
    }

    private List<VoucherifyCustomerJson> customers(List<Long> ids) {
        var did = sums.of(ids);
        var people = Person.of(ids).stream().collect(Collectors.toMap(person -> person.id, Function.identity()));
        return ids.stream()
                .map(id -> VoucherifyCustomerJson.listed(people.get(id), did.get(id)))
                .toList();
    }
}
