package org.goodturn.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** The statements of the jobs. */
@ApplicationScoped
class QuestionRows {

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    QuestionRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The question, held, if nobody has been asked yet. */
    Optional<Question> toBeAsked(long id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select id, email, first_name, order_number, name, said_at from advocate_question
                        where merchant_id = :merchant and id = :id and name is not null for update""")
                .bind("merchant", merchant.id())
                .bind("id", id)
                .mapTo(Question.class)
                .findOne());
    }

    /** The name has done its service. */
    void asked(long id, Instant ends) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update advocate_question set name = null, ends_at = :ends
                        where merchant_id = :merchant and id = :id""")
                .bind("merchant", merchant.id())
                .bind("id", id)
                .bind("ends", ends)
                .execute());
    }

    /** @return the public id of each asking, by the number of the link */
    Map<Long, String> ask(long id, List<Long> links, Instant now) {
        var ids = new HashMap<Long, String>();
        links.forEach(link -> ids.put(link, PublicId.next("ask")));
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into advocate_asked (merchant_id, public_id, question_id, link_id, asked_at)
                        select :merchant, public_id, :id, link_id, :now
                        from unnest(:publicIds, :links) as given (public_id, link_id)""")
                .bind("merchant", merchant.id())
                .bind("id", id)
                .bindArray(
                        "publicIds", String.class, links.stream().map(ids::get).toList())
                .bindArray("links", Long.class, links)
                .bind("now", now)
                .execute());
        return ids;
    }

    void forget(long id) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from advocate_question where merchant_id = :merchant and id = :id")
                .bind("merchant", merchant.id())
                .bind("id", id)
                .execute());
    }
}
