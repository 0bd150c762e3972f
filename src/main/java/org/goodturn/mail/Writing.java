package org.goodturn.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Instant;
import org.goodturn.person.Person;
import org.goodturn.reward.RewardFulfilled;
import org.goodturn.shared.job.Jobs;

/**
 * Writes to people when a reward has its code, in the transaction that gave it. Whoever has no address gets no mail.
 */
@ApplicationScoped
public class Writing {

    private final RewardMail rewardMail;
    private final Jobs jobs;

    Writing(RewardMail rewardMail, Jobs jobs) {
        this.rewardMail = rewardMail;
        this.jobs = jobs;
    }

    void on(@Observes RewardFulfilled fact) {
        var recipient = Person.of(fact.reward().personId());
        if (recipient.email() == null) {
            return;
        }
        var text = rewardMail.write(fact.reward(), recipient);
        var message = Message.about(fact.reward(), recipient, RewardMail.templateFor(fact.reward()), text, fact.at());
        message.persist();
        jobs.at(fact.at(), Sending.NAME, message.id);
    }

    /** @return false when the message has not failed */
    public boolean again(Message message, Instant now) {
        if (!message.retried()) {
            return false;
        }
        jobs.at(now, Sending.NAME, message.id);
        return true;
    }
}
