package org.goodturn.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.person.PersonErased;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Throws away what was written to a forgotten person, and the text of what was written to others about them. */
@ApplicationScoped
class Forgetting {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    Forgetting(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    void on(@Observes PersonErased fact) {
        change("delete from message where merchant_id = :merchant and person_id = :person", fact);
        change("""
                update message m set subject = 'Removed', html = '', plain = ''
                from reward w join referral r on r.merchant_id = w.merchant_id and r.id = w.referral_id
                where m.merchant_id = :merchant and w.merchant_id = m.merchant_id and w.id = m.reward_id
                  and :person in (r.advocate_id, r.friend_id)""", fact);
    }

    private void change(String sql, PersonErased fact) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("merchant", merchant.id())
                .bind("person", fact.personId())
                .execute());
    }
}
