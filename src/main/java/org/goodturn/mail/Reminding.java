package org.goodturn.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.person.Person;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardFulfilled;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;
import org.goodturn.theme.ThemeMail;

/**
 * Reminds people of what they have not used, so many days before it expires as its rule says. Once for a reward; and
 * not at all when it was used, taken back or has expired by the time that we come to it.
 */
@Singleton
class Reminding implements Job {

    private static final String NAME = "remind-of-reward";

    private final RewardMail mail;
    private final Jobs jobs;
    private final Clock clock;

    Reminding(RewardMail mail, Jobs jobs, Clock clock) {
        this.mail = mail;
        this.jobs = jobs;
        this.clock = clock;
    }

    void on(@Observes RewardFulfilled fact) {
        var reward = fact.reward();
        var daysBefore = reward.origin().terms().map(RewardTerms::reminderDays);
        daysBefore.ifPresent(days -> jobs.at(reward.expiresAt().minus(Duration.ofDays(days)), NAME, reward.id));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long reward) {
        QuarkusTransaction.requiringNew().run(() -> Optional.ofNullable(Reward.held(reward))
                .ifPresent(unused -> remind(unused, clock.instant())));
    }

    private void remind(Reward reward, Instant now) {
        var recipient = Person.of(reward.personId());
        if (!reward.state().isRevocable()
                || !reward.expiresAt().isAfter(now)
                || recipient.email() == null
                || Message.isWritten(reward, ThemeMail.REWARD_REMINDER)) {
            return;
        }
        var text = mail.remind(reward, recipient);
        var message = Message.about(reward, recipient, ThemeMail.REWARD_REMINDER, text, now);
        message.persistAndFlush();
        jobs.at(now, Sending.NAME, message.id);
    }
}
