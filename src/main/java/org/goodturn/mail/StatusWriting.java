package org.goodturn.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.goodturn.person.Person;
import org.goodturn.reward.StatusAsked;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;

/**
 * Sends people the way to what became of their rewards. Written by a job, so that it takes whoever asks as long for a
 * stranger's address as for a known one; and at most once an hour, so that nobody can fill another's mailbox.
 */
@Singleton
class StatusWriting implements Job {

    private static final String NAME = "write-status-mail";
    private static final Duration PAUSE = Duration.ofHours(1);

    private final StatusMail mail;
    private final Jobs jobs;
    private final Clock clock;

    StatusWriting(StatusMail mail, Jobs jobs, Clock clock) {
        this.mail = mail;
        this.jobs = jobs;
        this.clock = clock;
    }

    void on(@Observes StatusAsked fact) {
        jobs.at(fact.now(), NAME, fact.person().id);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long person) {
        QuarkusTransaction.requiringNew()
                .run(() -> Optional.ofNullable(Person.held(person)).ifPresent(this::write));
    }

    private void write(Person person) {
        var now = clock.instant();
        if (person.email() == null || Message.wasWritten(person.id, StatusMail.TEMPLATE, now.minus(PAUSE))) {
            return;
        }
        var message = Message.to(person, StatusMail.TEMPLATE, mail.write(person, now), now);
        message.persistAndFlush();
        jobs.at(now, Sending.NAME, message.id);
    }
}
