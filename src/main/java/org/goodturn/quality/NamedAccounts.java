package org.goodturn.quality;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** In whose account at the shop did somebody do what was told of them? */
@ApplicationScoped
class NamedAccounts {

    /** Whom a colleague has kept apart is not the same person, whatever account they once used. */
    private static final String WAS_IN_ACCOUNT_OF = """
            select exists (
              select from event e
              join person a on a.merchant_id = e.merchant_id and a.partner_user_id = btrim(e.data ->> 'partner_user_id')
                and a.id in (select * from identities(:merchant, :advocate))
              where e.merchant_id = :merchant and e.person_id in (select * from identities(:merchant, :friend))
                and e.source <> 'BROWSER')
              and not exists (
                select from person_merge m
                where m.merchant_id = :merchant and m.undone_at is not null
                  and (m.survivor_id in (select * from identities(:merchant, :advocate))
                         and m.merged_id in (select * from identities(:merchant, :friend))
                    or m.merged_id in (select * from identities(:merchant, :advocate))
                         and m.survivor_id in (select * from identities(:merchant, :friend))))""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    NamedAccounts(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Whether servers have told of the friend as being in an account of the advocate's. */
    boolean wasInAccountOf(long advocate, long friend) {
        return jdbi.withHandle(handle -> handle.createQuery(WAS_IN_ACCOUNT_OF)
                .bind("merchant", merchant.id())
                .bind("advocate", advocate)
                .bind("friend", friend)
                .mapTo(Boolean.class)
                .one());
    }
}
