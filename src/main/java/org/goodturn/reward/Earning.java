package org.goodturn.reward;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.campaign.CampaignVersion;
import org.goodturn.campaign.RewardTerms.Trigger;
import org.goodturn.quality.ReferralCleared;
import org.goodturn.referral.ToldAgain;
import org.goodturn.reward.rule.Decision;
import org.goodturn.reward.rule.FactFinding;
import org.goodturn.reward.rule.RewardRules;
import org.goodturn.reward.supplier.Supplier;

/** Listens for steps that count, applies the rules of the version the friend saw, keeps what was earned. */
@ApplicationScoped
class Earning {

    private final FactFinding facts;
    private final RewardMoves moves;
    private final OrderEnds ends;
    private final Refunding refunding;
    private final Vetoes vetoes;
    private final Replacing replacing;
    private final ToldAgain again;

    Earning(
            FactFinding facts,
            RewardMoves moves,
            OrderEnds ends,
            Refunding refunding,
            Vetoes vetoes,
            Replacing replacing,
            ToldAgain again) {
        this.facts = facts;
        this.ends = ends;
        this.refunding = refunding;
        this.vetoes = vetoes;
        this.replacing = replacing;
        this.again = again;
        this.moves = moves;
    }

    /** What later orders had earned by the time that we hear of an earlier one is decided after it. */
    void on(@Observes ReferralCleared fact) {
        var later = replacing.after(fact);
        decide(fact, later.isInDoubt());
        later.again().forEach(event -> again.tell(event, fact.now()));
    }

    private void decide(ReferralCleared fact, boolean isInDoubt) {
        var referral = fact.referral();
        var rules = CampaignVersion.of(referral.versionId()).terms().rewardRules();
        var known = facts.of(referral, fact.progress(), rules, fact.now());
        var decisions = RewardRules.decide(rules, known, fact.now());
        var isLate = decisions.stream().anyMatch(Decision.Earns.class::isInstance) && mayHaveEnded(fact);
        for (var decision : decisions) {
            fact.findings().addAll(decision.findings());
            switch (decision) {
                case Decision.Nothing nothing -> {}
                case Decision.Earns earns -> keep(fact, earns, isLate, isInDoubt);
            }
        }
        referral.note(fact.findings().all());
    }

    private void keep(ReferralCleared fact, Decision.Earns decision, boolean isLate, boolean isInDoubt) {
        var source = decision.rule().terms().pool();
        var pool = CouponPool.of(source).map(found -> found.id).orElse(null);
        var supplier = pool == null ? Supplier.of(source).orElseThrow().id : null;
        var origin = RewardOrigin.of(fact.referral(), fact.progress(), decision);
        var reward =
                Reward.earned(origin, decision, pool, supplier, fact.findings().all(), fact.now());
        moves.begin(reward, decision.sentence(), fact.now());
        if (isLate) {
            meetEnds(reward, fact);
        }
        if (reward.state().isStanding()) {
            vetoes.stop(reward, null, fact.findings(), fact.now());
        }
        if (isInDoubt) {
            moves.keepBack(reward, fact.now());
        }
        moves.handOverWhenDue(reward, fact.now());
        if (reward.awaitsCode(fact.now())) {
            fact.findings()
                    .add(
                            "reward",
                            "reward.awaits_code",
                            pool == null
                                    ? "The reward waits for its supplier."
                                    : "No code is left in the pool; the reward waits for one.");
        }
    }

    /** What is decided anew – after a review, or once somebody says who brought the friend – may have ended by then. */
    private boolean mayHaveEnded(ReferralCleared fact) {
        var step = fact.progress();
        return step.orderId() != null && (step.trigger() == Trigger.SHIPPED || ends.isToldAgain(step.eventId()));
    }

    private void meetEnds(Reward reward, ReferralCleared fact) {
        var step = fact.progress();
        ends.of(step.orderId()).forEach(end -> refunding.meet(reward, end, step.sale(), fact.findings(), fact.now()));
    }
}
