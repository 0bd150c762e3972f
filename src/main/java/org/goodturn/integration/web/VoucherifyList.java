package org.goodturn.integration.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.goodturn.person.Person;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.ProblemException;
import org.jboss.resteasy.reactive.RestQuery;
import org.jdbi.v3.core.Jdbi;

/** Customers page by page, the newest first. */
@ApplicationScoped
class VoucherifyList {

    private static final int MOST = 100;
    private static final int USUAL = 10;
    private static final int LAST_PAGE = 1000;

    /** What is asked for in the address; null for anything. */
    public record Asked(
            @RestQuery String limit,
            @RestQuery String page,
            @RestQuery String email,
            @RestQuery String name,
            @RestQuery String city) {

        int size() {
            return number("limit", limit, USUAL, MOST);
        }

        int offset() {
            return (number("page", page, 1, LAST_PAGE) - 1) * size();
        }

        private static int number(String field, String text, int usual, int most) {
            if (text == null || text.isBlank()) {
                return usual;
            }
            if (!text.matches("[1-9][0-9]{0,3}") || Integer.parseInt(text) > most) {
                throw ProblemException.field(field, "a number from 1 to " + most);
            }
            return Integer.parseInt(text);
        }
    }

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    VoucherifyList(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    VoucherifyCustomerJson.Listed of(Asked asked) {
        var where = where(asked);
        var total = jdbi.withHandle(handle -> handle.createQuery("select count(*) from person p where " + where.sql())
                .bindMap(where.values())
                .mapTo(Long.class)
                .one());
        var ids = jdbi.withHandle(handle -> handle.createQuery("select p.id from person p where " + where.sql()
                        + " order by p.created_at desc, p.id desc limit :size offset :offset")
                .bindMap(where.values())
                .bind("size", asked.size())
                .bind("offset", asked.offset())
                .mapTo(Long.class)
                .list());
        return new VoucherifyCustomerJson.Listed("list", "customers", customers(ids), total);
    }

    private Conditions where(Asked asked) {
        return new Conditions()
                .and("p.merchant_id = :merchant and p.merged_into is null", "merchant", merchant.id())
                .and("p.erased_at is null")
                .ifGiven("email", asked.email, "p.email = lower(:email)")
                .ifGiven("name", asked.name, "lower(p.label) = lower(:name)")
                .ifGiven("city", asked.city, "p.parameters ->> 'address.city' = :city");
    }

    private static List<VoucherifyCustomerJson> customers(List<Long> ids) {
        var people = Person.of(ids).stream().collect(Collectors.toMap(person -> person.id, Function.identity()));
        return ids.stream().map(people::get).map(VoucherifyCustomerJson::listed).toList();
    }
}
