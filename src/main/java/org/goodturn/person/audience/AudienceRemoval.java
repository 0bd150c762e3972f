package org.goodturn.person.audience;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.goodturn.merchant.Audit;

/** Takes an audience away, with the list of who is in it, when nothing ever asked for it. */
@ApplicationScoped
public class AudienceRemoval {

    private final AudienceUse use;
    private final Audit audit;
    private final Clock clock;

    AudienceRemoval(AudienceUse use, Audit audit, Clock clock) {
        this.use = use;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What was decided by it may have to be decided again, for a friend who keeps an older version or in a replay: so
     * an audience that a published version names stays.
     *
     * @return where it is named; empty when it is gone
     */
    public List<String> remove(Audience audience, String actor) {
        var named = use.of(audience);
        if (named.isEmpty()) {
            audit.write(
                    actor, "audience.deleted", audience.publicId(), Map.of("name", audience.name()), clock.instant());
            audience.delete();
        }
        return named;
    }

    /** For people: why it stays. */
    public static String refusal(List<String> named) {
        return "Reward rules ask for it: " + String.join(", ", named)
                + ". What was decided by them may have to be decided again, so the audience stays.";
    }
}
