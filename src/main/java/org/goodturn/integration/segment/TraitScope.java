package org.goodturn.integration.segment;

import jakarta.enterprise.context.ApplicationScoped;
import org.goodturn.person.Scope;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/**
 * The scope that a merchant wants traits to have which nobody knew before: theirs and the person's, if nothing is said.
 */
@ApplicationScoped
public class TraitScope {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    TraitScope(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    public Scope current() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select trait_scope from segment_setting where merchant_id = :merchant")
                        .bind("merchant", merchant.id())
                        .mapTo(Scope.class)
                        .findOne()
                        .orElse(Scope.PRIVATE));
    }

    public void become(Scope scope) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into segment_setting (merchant_id, trait_scope) values (:merchant, :scope)
                        on conflict (merchant_id) do update set trait_scope = excluded.trait_scope""")
                .bind("merchant", merchant.id())
                .bind("scope", scope)
                .execute());
    }
}
