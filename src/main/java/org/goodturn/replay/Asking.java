package org.goodturn.replay;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.goodturn.campaign.Campaign;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.shared.job.Jobs;

/** Takes the question of what if; a job answers it. */
@ApplicationScoped
public class Asking {

    private final Jobs jobs;
    private final Clock clock;

    Asking(Jobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /** The draft of the campaign over a period of the past; without a draft, what was published then. */
    public Replay ask(Campaign campaign, Instant from, Instant to, String askedBy) {
        var now = clock.instant();
        var draft = CampaignVersion.draftOf(campaign).orElse(null);
        var replay = Replay.asked(campaign, draft, from, to, askedBy, now);
        replay.persistAndFlush();
        jobs.at(now, Replaying.NAME, replay.id);
        return replay;
    }
}
