package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Asks to whom keys lead. */
@ApplicationScoped
class KeyOwners {

    /** What of a kind leads to somebody. */
    public record Keys(boolean email, boolean partnerUserId) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    KeyOwners(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Whether the shop's id is known to lead to this person. */
    boolean leads(String partnerUserId, long person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (
                          select from person k join person p on p.merchant_id = k.merchant_id and p.root_id = k.root_id
                          where k.merchant_id = :merchant and k.partner_user_id = :key and p.id = :person)""")
                .bind("merchant", merchant.id())
                .bind("key", partnerUserId)
                .bind("person", person)
                .mapTo(boolean.class)
                .one());
    }

    /** One after the other: whoever names this id of the shop waits until the transaction before has ended. */
    void hold(String partnerUserId) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:key, :merchant))")
                .bind("key", partnerUserId)
                .bind("merchant", merchant.id())
                .mapTo(String.class)
                .findOne());
    }

    /** Everybody to whom the shop's id leads, as whom they are known now. */
    List<Long> of(String partnerUserId) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select distinct root_id from person where merchant_id = :merchant and partner_user_id = :key
                        order by root_id limit 10""")
                .bind("merchant", merchant.id())
                .bind("key", partnerUserId)
                .mapTo(Long.class)
                .list());
    }

    /** By what somebody is known. */
    Keys keysOf(long person) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select coalesce(bool_or(email is not null), false) email,
                               coalesce(bool_or(partner_user_id is not null), false) partner_user_id
                        from person where merchant_id = :merchant and id in (select * from identities(:merchant, :person))""")
                .bind("merchant", merchant.id())
                .bind("person", person)
                .mapTo(Keys.class)
                .one());
    }
}
