package org.goodturn.referral.question;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.person.PersonErased;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What friends said by name, from their word to the advocate's answer. */
@ApplicationScoped
public class Questions {

    private static final String OPEN = """
            select a.id, a.public_id, a.question_id, a.link_id, q.email, q.first_name, q.order_number, q.said_at
            from advocate_asked a join advocate_question q on q.merchant_id = a.merchant_id and q.id = a.question_id
            where a.merchant_id = :merchant and a.public_id = :asked and a.answered_at is null
              and q.confirmed_at is null and q.ends_at > :now""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Jobs jobs;

    Questions(Jdbi jdbi, CurrentMerchant merchant, Jobs jobs) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.jobs = jobs;
    }

    /** Takes the word. Who is called so is looked up by a job: it takes as long whether or not anybody is. */
    public void take(Friend friend, String order, FullName advocate, Instant now) {
        var id = jdbi.withHandle(handle -> handle.createQuery("""
                        insert into advocate_question (merchant_id, email, first_name, order_number, name, said_at)
                        values (:merchant, :email, :firstName, nullif(:order, ''), :name, :now) returning id""")
                .bind("merchant", merchant.id())
                .bind("email", friend.email().value())
                .bind("firstName", friend.firstName())
                .bind("order", order)
                .bind("name", advocate.value())
                .bind("now", now)
                .mapTo(long.class)
                .one());
        jobs.at(now, Asking.NAME, id);
    }

    /** What the advocate is asked; nothing once it was answered or its time is over. */
    public Optional<Asked> open(String asked, Instant now) {
        return open(OPEN, asked, now);
    }

    /** In the current transaction: whoever answers at the same time waits, and finds nothing open. */
    public Optional<Asked> answered(String asked, boolean isConfirmed, Instant now) {
        var open = open(OPEN + " for update", asked, now);
        open.ifPresent(one -> {
            change(
                    "update advocate_asked set answered_at = :now where merchant_id = :merchant and id = :id",
                    one.id(),
                    now);
            if (isConfirmed) {
                change(
                        "update advocate_question set confirmed_at = :now where merchant_id = :merchant and id = :id",
                        one.questionId(),
                        now);
            }
        });
        return open;
    }

    void on(@Observes PersonErased fact) {
        jdbi.useHandle(handle -> {
            handle.createUpdate("delete from advocate_question where merchant_id = :merchant and email = :email")
                    .bind("merchant", merchant.id())
                    .bind(
                            "email",
                            fact.address() == null ? null : fact.address().value())
                    .execute();
            handle.createUpdate("""
                            delete from advocate_asked where merchant_id = :merchant and link_id in
                              (select id from personal_link where merchant_id = :merchant and person_id = :person)""")
                    .bind("merchant", merchant.id())
                    .bind("person", fact.personId())
                    .execute();
        });
    }

    private Optional<Asked> open(String sql, String asked, Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bind("merchant", merchant.id())
                .bind("asked", asked)
                .bind("now", now)
                .mapTo(Asked.class)
                .findOne());
    }

    private void change(String sql, long id, Instant now) {
        jdbi.useHandle(handle -> handle.createUpdate(sql)
                .bind("merchant", merchant.id())
                .bind("id", id)
                .bind("now", now)
                .execute());
    }
}
