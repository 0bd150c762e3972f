package org.goodturn.shared.job;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.shared.tenancy.CurrentMerchant;

/** Where features put work for later. Written in the caller's transaction: no transaction, no job, and no job lost. */
@ApplicationScoped
public class Jobs {

    private final SchedulerClient client;
    private final CurrentMerchant merchant;

    Jobs(SchedulerClient client, CurrentMerchant merchant) {
        this.client = client;
        this.merchant = merchant;
    }

    /** Asks for the job at a moment, for a row of the current merchant. Asking twice changes nothing. */
    public void at(Instant due, String job, long row) {
        client.scheduleIfNotExists(new TaskInstance<>(job, instance(row)), due);
    }

    /** Does now what was asked for later; nothing happens when it is not waiting. */
    public void hurry(Instant now, String job, long row) {
        var task = new TaskInstance<Void>(job, instance(row));
        if (client.getScheduledExecution(task).isPresent()) {
            client.reschedule(task, now);
        }
    }

    public void forget(String job, long row) {
        var task = new TaskInstance<Void>(job, instance(row));
        if (client.getScheduledExecution(task).isPresent()) {
            client.cancel(task);
        }
    }

    private String instance(long row) {
        return merchant.id() + ":" + row;
    }
}
