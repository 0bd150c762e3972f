package org.goodturn.shared.job;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
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

    private final SchedulerClient client;
    private final CurrentMerchant merchant;
    private final Jdbi jdbi;
    private final TimeAhead ahead;
    private final Clock machine;

    Jobs(SchedulerClient client, CurrentMerchant merchant, Jdbi jdbi, TimeAhead ahead, @MachineTime Clock machine) {
        this.client = client;
        this.merchant = merchant;
        this.jdbi = jdbi;
        this.ahead = ahead;
        this.machine = machine;
    }

    /** Asks for the job at a moment, for a row of the current merchant. Asking twice changes nothing. */
    public void at(Instant due, String job, long row) {
        client.scheduleIfNotExists(new TaskInstance<>(job, instance(row)), onMachine(due));
    }

    /** Asks for the job whatever was asked before, also while the same job is running and may have looked already. */
    public void anew(Instant due, String job, long row) {
        client.schedule(new TaskInstance<>(job, instance(row) + ":" + PublicId.random(10)), onMachine(due));
    }

    /** Takes back what was asked for; a job that runs already has to see by itself that it is not wanted. */
    public void forget(String job, long row) {
        var task = new TaskInstance<Void>(job, instance(row));
        client.getScheduledExecution(task)
                .filter(Predicate.not(ScheduledExecution::isPicked))
                .ifPresent(waiting -> client.cancel(task));
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

    private Instant onMachine(Instant due) {
        return due.minus(ahead.held(merchant.id()));
    }

    private String instance(long row) {
        return merchant.id() + ":" + row;
    }
}
