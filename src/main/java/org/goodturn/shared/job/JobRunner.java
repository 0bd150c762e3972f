package org.goodturn.shared.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import org.goodturn.shared.tenancy.Tenancy;

/** Runs jobs with db-scheduler: one table, safe on several nodes, work of a dead node is taken over. */
@Singleton
class JobRunner {

    private static final int THREADS = 4;
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final double RETRY_GROWTH = 3;

    private final AgroalDataSource database;
    private final Tenancy tenancy;
    private final List<Job> jobs;
    private Scheduler scheduler;

    JobRunner(AgroalDataSource database, Tenancy tenancy, @All List<Job> jobs) {
        this.database = database;
        this.tenancy = tenancy;
        this.jobs = jobs;
    }

    void start(@Observes StartupEvent started) {
        scheduler = Scheduler.create(database, tasks())
                .threads(THREADS)
                // mails come in twos: fetched for each thread several at once, less often
                .pollUsingLockAndFetch(1.0, 4.0)
                .pollingInterval(Duration.ofSeconds(1))
                .heartbeatInterval(Duration.ofSeconds(10))
                .missedHeartbeatsLimit(4)
                .shutdownMaxWait(Duration.ofSeconds(10))
                .build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent stopped) {
        scheduler.stop();
    }

    private List<Task<?>> tasks() {
        return jobs.stream().<Task<?>>map(this::task).toList();
    }

    private Task<Void> task(Job job) {
        return Tasks.oneTime(job.name())
                .onFailure(new FailureHandler.ExponentialBackoffFailureHandler<>(FIRST_RETRY, RETRY_GROWTH))
                .execute((instance, context) -> run(job, instance));
    }

    private void run(Job job, TaskInstance<Void> instance) {
        var parts = instance.getId().split(":");
        tenancy.as(Long.parseLong(parts[0]), () -> job.run(Long.parseLong(parts[1])));
    }
}
