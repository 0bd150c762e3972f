package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.quality.ReferralCleared;

/** Listens for steps that count, applies the rules of the version the friend saw, keeps what was earned. */
@ApplicationScoped
class Earning {

    private final RewardMoves moves;

    Earning(RewardMoves moves) {
        this.moves = moves;
    }

    void on(@Observes ReferralCleared fact) {
        var referral = fact.referral();
        var terms = CampaignVersion.of(referral.versionId()).terms();
        var earned = Reward.ofReferral(referral.id).stream().map(Reward::role).collect(Collectors.toSet());
        var progress = fact.progress();
        for (var decision : RewardRules.decide(terms, progress.trigger(), earned, progress.at(), fact.now())) {
            fact.findings().addAll(List.of(decision.finding()));
            switch (decision) {
                case RewardRules.Decision.Nothing nothing -> {}
                case RewardRules.Decision.Earns earns -> keep(fact, earns);
            }
        }
        referral.note(fact.findings().all());
    }

    private void keep(ReferralCleared fact, RewardRules.Decision.Earns decision) {
        var pool = CouponPool.of(decision.terms().pool()).orElseThrow();
        var reward = Reward.earned(
                fact.referral(),
                fact.progress().eventId(),
                decision,
                pool,
                fact.findings().all(),
                fact.now());
        moves.begin(reward, decision.finding().sentence(), fact.now());
        if (reward.awaitsCode(fact.now())) {
            fact.findings()
                    .add("reward", "reward.awaits_code", "No code is left in the pool; the reward waits for one.");
        }
    }
}
