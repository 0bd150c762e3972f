package org.goodturn.mail;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.merchant.environment.Environments;
import org.goodturn.person.Person;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardExpiring;
import org.goodturn.reward.RewardFulfilled;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;
import org.goodturn.theme.ThemeMail;

/**
 * Reminds people of what they have not used, so many days before it expires as its rule says. Once for a reward; and
 * not at all when it was used, taken back or has expired by the time that we come to it – but in a test environment,
 * where the clock was moved over both: there it is reminded of first, as it would have been.
 */
@Singleton
class Reminding implements Job {

    private static final String NAME = "remind-of-reward";

    private final RewardMail mail;
    private final Environments environments;
    private final Jobs jobs;
    private final Clock clock;

    Reminding(RewardMail mail, Environments environments, Jobs jobs, Clock clock) {
        this.mail = mail;
        this.environments = environments;
        this.jobs = jobs;
        this.clock = clock;
    }

    void on(@Observes RewardFulfilled fact) {
        var reward = fact.reward();
        due(reward).ifPresent(at -> jobs.at(at, NAME, reward.id));
    }

    void on(@Observes RewardExpiring fact) {
        if (environments.isTest() && due(fact.reward()).isPresent()) {
            remind(fact.reward(), fact.at());
        }
    }

    private static Optional<Instant> due(Reward reward) {
        return reward.origin().terms().map(RewardTerms::reminderDays).map(days -> reward.expiresAt()
                .minus(Duration.ofDays(days)));
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
                || !reward.expiresAt().isAfter(now) && !environments.isTest()
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
