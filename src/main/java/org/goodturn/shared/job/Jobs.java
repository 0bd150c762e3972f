package org.goodturn.shared.job;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.time.MachineTime;
import org.goodturn.shared.time.TimeAhead;
import org.jdbi.v3.core.Jdbi;

/**
 * Where features put work for later. Written in the caller's transaction: no transaction, no job, and no job lost.
 * Callers speak of their merchant's time; the table keeps the machine's.
 */
@ApplicationScoped
public class Jobs implements Backlog {

    private final CurrentMerchant merchant;
    private final Jdbi jdbi;
    private final TimeAhead ahead;
    private final Clock machine;

    Jobs(CurrentMerchant merchant, Jdbi jdbi, TimeAhead ahead, @MachineTime Clock machine) {
        this.merchant = merchant;
        this.jdbi = jdbi;
        this.ahead = ahead;
        this.machine = machine;
    }

    /** Asks for the job at a moment, for a row of the current merchant. Asking twice changes nothing. */
    public void at(Instant due, String job, long row) {
        ask(due, job, instance(row));
    }

    /** Asks for the job whatever was asked before, also while the same job is running and may have looked already. */
    public void anew(Instant due, String job, long row) {
        ask(due, job, instance(row) + ":" + PublicId.random(10));
    }

    /** Takes back what was asked for; a job that runs already has to see by itself that it is not wanted. */
    public void forget(String job, long row) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        delete from scheduled_tasks
                        where task_name = :job and task_instance = :instance and not picked""")
                .bind("job", job)
                .bind("instance", instance(row))
                .execute());
    }

    /** Takes back everything that was asked for: the current merchant is leaving. */
    public void forgetAll() {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "delete from scheduled_tasks where task_instance like :merchant || ':%' and not picked")
                .bind("merchant", Long.toString(merchant.id()))
                .execute());
    }

    /** Everything that waits becomes due sooner: the current merchant's clock was moved forward. */
    public void hasten(Duration by) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        update scheduled_tasks set execution_time = execution_time - make_interval(secs => :by)
                        where task_instance like :merchant || ':%' and not picked""")
                .bind("by", by.toSeconds())
                .bind("merchant", Long.toString(merchant.id()))
                .execute());
    }

    @Override
    public boolean isWaiting() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select exists (select from scheduled_tasks
                            where task_instance like :merchant || ':%' and execution_time <= :now)""")
                .bind("merchant", Long.toString(merchant.id()))
                .bind("now", machine.instant())
                .mapTo(boolean.class)
                .one());
    }

    private void ask(Instant due, String job, String instance) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        values (:job, :instance, :due, false, 1)
                        on conflict (task_name, task_instance) do nothing""")
                .bind("job", job)
                .bind("instance", instance)
                .bind("due", onMachine(due))
                .execute());
    }

    private Instant onMachine(Instant due) {
        return due.minus(ahead.held(merchant.id()));
    }

    private String instance(long row) {
        return merchant.id() + ":" + row;
    }
}
