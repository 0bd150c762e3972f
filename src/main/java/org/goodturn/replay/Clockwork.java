package org.goodturn.replay;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms;
import org.goodturn.campaign.rule.RewardRule;

/** What the passing of time alone does to rewards on the stage: holds end, and what nobody used expires. */
final class Clockwork {

    private static final Duration PAUSE = Duration.ofHours(1);

    /** @param isEnd whether it expires; otherwise its hold ends */
    private record Due(Instant at, long reward, boolean isEnd) implements Comparable<Due> {

        @Override
        public int compareTo(Due other) {
            return at.compareTo(other.at);
        }
    }

    private record OfVersion(long version, String rule) {}

    private final Props props;
    private final Real real;
    private final PriorityQueue<Due> ahead = new PriorityQueue<>();
    private final Map<OfVersion, Optional<Duration>> expiries = new HashMap<>();
    private long seen;

    Clockwork(Props props, Real real) {
        this.props = props;
        this.real = real;
    }

    /** Looks for rewards that were earned since it looked last. */
    void wind() {
        props.earnedAfter(seen).forEach(reward -> {
            seen = reward.id();
            ahead.add(new Due(reward.eligibleAt(), reward.id(), false));
            expiry(reward).ifPresent(length -> end(reward, length));
            if (reward.isFriends()) {
                real
                        .ask(memory ->
                                memory.codes(reward.friendId(), reward.campaignId(), reward.eventId(), reward.rule()))
                        .stream()
                        .anyMatch(code -> props.hold(reward.id(), code));
            }
        });
    }

    void until(Instant now) {
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now)) {
            var due = ahead.poll();
            if (due.isEnd()) {
                props.expire(due.reward());
            } else if (!props.endHold(due.reward())) {
                ahead.add(new Due(due.at().plus(PAUSE), due.reward(), false));
            }
        }
    }

    /** Counted from when history handed the same reward over, which may have waited for a code; else from its hold. */
    private void end(Props.Earned reward, Duration length) {
        var given = real.ask(memory -> memory.given(reward.eventId(), reward.personId(), reward.rule()));
        var start =
                given.isPresent() ? Optional.ofNullable(given.get().handedOverAt()) : Optional.of(reward.eligibleAt());
        start.ifPresent(at -> ahead.add(new Due(at.plus(length), reward.id(), true)));
    }

    private Optional<Duration> expiry(Props.Earned reward) {
        return expiries.computeIfAbsent(
                new OfVersion(reward.versionId(), reward.rule()), key -> CampaignVersion.of(key.version())
                        .terms()
                        .rewardRule(key.rule())
                        .map(RewardRule::terms)
                        .map(RewardTerms::expiryDays)
                        .map(Duration::ofDays));
    }
}
