package org.goodturn.person.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Who was merged into a person, and who may be the same. */
@ApplicationScoped
class PersonIdentities {

    private static final int MOST = 50;

    /**
     * Somebody who is this person now, or may be.
     *
     * @param conflict why they are not one; null for who is merged
     * @param publicId of the merge, or of the other person
     * @param event that brought it about; null for what a person decided
     * @param reversible whether the merge can be undone before another one
     */
    public record Row(
            String conflict,
            String publicId,
            String label,
            String email,
            String partnerUserId,
            String reason,
            String actor,
            String event,
            Instant at,
            boolean reversible) {

        public String sentence() {
            return switch (conflict) {
                case "EMAIL" ->
                    "An event named the customer id of the one and the e-mail of the other, and both have an e-mail of their own.";
                case "PARTNER_USER_ID" ->
                    "An event named the customer id of the one and the e-mail of the other, and both have a customer id of their own.";
                default -> "They were told apart by hand, and an event names them as one again.";
            };
        }
    }

    private static final String ROWS = """
            with own as (select * from identities(:merchant, :person) as own (id))
            (select null conflict, m.public_id, gone.label, gone.email, gone.partner_user_id, m.reason,
                    coalesce(staff.name, key.name) actor, e.public_id event, m.merged_at "at", m.survivor_id = :person reversible
             from person_merge m
             join person gone on gone.merchant_id = m.merchant_id and gone.id = m.merged_id
             left join event e on e.merchant_id = m.merchant_id and e.id = m.event_id
             left join staff on staff.public_id = m.actor
             left join access_token key on key.merchant_id = m.merchant_id and key.public_id = m.actor
             where m.merchant_id = :merchant and m.undone_at is null and m.survivor_id in (select id from own)
             order by m.merged_at desc, m.id desc limit :most)
            union all
            (select distinct on (other.root_id) c.kind, other.public_id, other.label, null, null, null, null, e.public_id, c.seen_at, false
             from person_conflict c
             join someone() other on other.merchant_id = c.merchant_id
               and other.id = case when c.one_id in (select id from own) then c.other_id else c.one_id end
             left join event e on e.merchant_id = c.merchant_id and e.id = c.event_id
             where c.merchant_id = :merchant and other.root_id <> :person
               and (c.one_id in (select id from own) or c.other_id in (select id from own))
             order by other.root_id, c.seen_at limit :most)""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    PersonIdentities(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    List<Row> of(long person) {
        return jdbi.withHandle(handle -> handle.createQuery(ROWS)
                .bind("merchant", merchant.id())
                .bind("person", person)
                .bind("most", MOST)
                .mapTo(Row.class)
                .list());
    }
}
