package org.goodturn.integration.voucherify;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.person.PersonErased;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatement;

/** The customers of actions, one after the other: each in the transaction in which it is told of, or refused. */
@ApplicationScoped
public class ActionRows {

    private static final Duration KEPT = Duration.ofDays(7);

    private static final String NEXT = """
            select action_id, position, told, tries from async_action_row
            where merchant_id = :merchant and action_id <= :until and done_at is null
            order by action_id, position limit 1""";

    private static final String TAKEN = """
            update async_action_row set told = null, email = null, person_id = :person, found = :found, done_at = :now
            where merchant_id = :merchant and action_id = :action and position = :position and told is not null""";

    private static final String REFUSED = """
            update async_action_row set told = null, email = null, done_at = :now,
                problem_key = :key, problem_message = :message, problem_details = :details
            where merchant_id = :merchant and action_id = :action and position = :position and done_at is null""";

    private static final String TRIED = """
            update async_action_row set tries = tries + 1
            where merchant_id = :merchant and action_id = :action and position = :position""";

    private static final String COUNTED = """
            update async_action set done = done + 1, refused = refused + :refused, updated_at = :now
            where merchant_id = :merchant and id = :action returning done = total""";

    private static final String FORGET = """
            update async_action_row set told = null, email = null, source_id = null
            where merchant_id = :merchant and (person_id = :person or email = :address)""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Jobs jobs;

    ActionRows(Jdbi jdbi, CurrentMerchant merchant, Jobs jobs) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.jobs = jobs;
    }

    /** The first that waits, of this action or an earlier one: what was said later is done later. */
    public Optional<ActionRow> next(long until) {
        return jdbi.withHandle(handle -> handle.createQuery(NEXT)
                .bind("merchant", merchant.id())
                .bind("until", until)
                .mapTo(ActionRow.class)
                .findOne());
    }

    /** @return false when somebody else was quicker, or its person has been forgotten */
    public boolean taken(ActionRow row, long person, boolean found, Instant now) {
        var changed = jdbi.withHandle(handle -> at(row, handle.createUpdate(TAKEN))
                .bind("person", person)
                .bind("found", found)
                .bind("now", now)
                .execute());
        return counted(changed, row, 0, now);
    }

    public void refused(ActionRow row, ActionRow.Refusal why, Instant now) {
        var changed = jdbi.withHandle(handle -> at(row, handle.createUpdate(REFUSED))
                .bind("key", why.key())
                .bind("message", why.message())
                .bind("details", why.details())
                .bind("now", now)
                .execute());
        counted(changed, row, 1, now);
    }

    /** In vain, and not by its own fault. */
    public void tried(ActionRow row) {
        jdbi.useHandle(handle -> at(row, handle.createUpdate(TRIED)).execute());
    }

    void remove(long action) {
        jdbi.useHandle(
                handle -> handle.createUpdate("delete from async_action where merchant_id = :merchant and id = :action")
                        .bind("merchant", merchant.id())
                        .bind("action", action)
                        .execute());
    }

    /** What was done for the person says no longer for whom, and what was still to be done is not. */
    void on(@Observes PersonErased fact) {
        jdbi.useHandle(handle -> handle.createUpdate(FORGET)
                .bind("merchant", merchant.id())
                .bind("person", fact.personId())
                .bind("address", fact.address() == null ? null : fact.address().value())
                .execute());
    }

    private boolean counted(int changed, ActionRow row, int refused, Instant now) {
        if (changed == 0) {
            return false;
        }
        var isLast = jdbi.withHandle(handle -> handle.createQuery(COUNTED)
                .bind("merchant", merchant.id())
                .bind("action", row.actionId())
                .bind("refused", refused)
                .bind("now", now)
                .mapTo(Boolean.class)
                .one());
        if (isLast) {
            jobs.at(now.plus(KEPT), ActionForgetting.NAME, row.actionId());
        }
        return true;
    }

    private <S extends SqlStatement<S>> S at(ActionRow row, S statement) {
        return statement
                .bind("merchant", merchant.id())
                .bind("action", row.actionId())
                .bind("position", row.position());
    }
}
