package org.goodturn.integration.voucherify.web;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.person.Person;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What is told of one customer by several at once is done one after the other, until each transaction ends. */
@ApplicationScoped
class VoucherifyTurns {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    VoucherifyTurns(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Two that tell of one customer at once become one person: the same lock under which people are made. */
    void take(String sourceId) {
        jdbi.useHandle(handle -> handle.createQuery("select pg_advisory_xact_lock(hashtextextended(:id, :merchant))")
                .bind("id", sourceId)
                .bind("merchant", merchant.id())
                .mapTo(String.class)
                .one());
    }

    /**
     * Held so that nobody may even tell of the customer meanwhile: an event points to its person, and two that both
     * told first and changed afterwards would wait for each other.
     *
     * @return the customer as it is by now
     */
    Person take(Person customer) {
        jdbi.useHandle(handle -> handle.createQuery(
                        "select id from person where merchant_id = :merchant and id = :id for update")
                .bind("merchant", merchant.id())
                .bind("id", customer.id)
                .mapTo(Long.class)
                .one());
        Person.getEntityManager().refresh(customer);
        return customer;
    }
}
