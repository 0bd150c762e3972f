package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.goodturn.campaign.rule.RuleInWords;
import org.goodturn.merchant.Actors;
import org.goodturn.merchant.CurrentStaff;
import org.goodturn.merchant.May;
import org.goodturn.reward.Reward;
import org.goodturn.reward.RewardAdjustment;
import org.goodturn.reward.RewardState;
import org.goodturn.reward.RewardStep;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.reason.Decision;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Gathers the page of one reward. */
@ApplicationScoped
class RewardViews {

    private static final String AROUND = """
            select r.role = 'FRIEND' is_friends,
              coalesce(nullif(trim(concat_ws(' ', p.first_name, p.last_name)), ''), p.email, p.partner_user_id) person,
              p.public_id person_id, p.email, c.name campaign, c.public_id campaign_id, f.public_id referral_id,
              e.name "event", e.public_id event_id, coalesce(l.name, u.name) pool, l.public_id pool_id,
              u.public_id supplier_id, u.connection
            from reward r
            join someone() p on p.merchant_id = r.merchant_id and p.id = r.person_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            join referral f on f.merchant_id = r.merchant_id and f.id = r.referral_id
            join event e on e.merchant_id = r.merchant_id and e.id = r.event_id
            left join coupon_pool l on l.merchant_id = r.merchant_id and l.id = r.pool_id
            left join reward_supplier u on u.merchant_id = r.merchant_id and u.id = r.supplier_id
            where r.merchant_id = :merchant and r.id = :reward""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final CurrentStaff staff;
    private final Actors actors;
    private final RewardTraces traces;
    private final Clock clock;

    RewardViews(
            Jdbi jdbi, CurrentMerchant merchant, CurrentStaff staff, Actors actors, RewardTraces traces, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.staff = staff;
        this.actors = actors;
        this.traces = traces;
        this.clock = clock;
    }

    RewardView of(Reward reward) {
        var taken = taken(reward);
        return new RewardView(
                reward.publicId(),
                reward.value().shown(Locale.ENGLISH),
                RewardStanding.of(reward.state(), reward.isInReview(), reward.eligibleAt(), clock.instant()),
                reward.code(),
                reward.earnedAt(),
                reward.eligibleAt(),
                stops(reward),
                around(reward),
                Decision.of(reward.findings()),
                reward.expiresAt(),
                taken,
                taken.isEmpty()
                        ? null
                        : RewardAdjustment.leftOf(reward).map(Money::plain).orElse("nothing"),
                steps(reward),
                traces.of(reward.publicId()).orElseThrow(),
                staff.may(May.DECIDE),
                choices(reward));
    }

    private RewardView.Surroundings around(Reward reward) {
        return jdbi.withHandle(handle -> handle.createQuery(AROUND)
                .bind("merchant", merchant.id())
                .bind("reward", reward.id)
                .mapTo(RewardView.Surroundings.class)
                .one());
    }

    private RewardView.Choices choices(Reward reward) {
        var isDue = reward.awaitsCode(clock.instant()) || reward.state() == RewardState.FAILED;
        var isHandedOver = reward.state().isRevocable();
        return new RewardView.Choices(
                reward.state().isCancelable(),
                isHandedOver,
                isHandedOver,
                reward.state() == RewardState.FAILED,
                reward.poolId() == null && isDue);
    }

    private static String stops(Reward reward) {
        var origin = reward.origin();
        return origin.terms()
                .flatMap(terms -> RuleInWords.stops(terms, origin.orderId() != null))
                .orElse(null);
    }

    private static List<RewardView.Taken> taken(Reward reward) {
        return RewardAdjustment.of(reward).stream()
                .map(one -> new RewardView.Taken(one.amount().plain(), one.reason(), one.at()))
                .toList();
    }

    /** The newest first. */
    private List<RewardView.Step> steps(Reward reward) {
        var steps = RewardStep.of(reward).reversed();
        var names = actors.named(
                steps.stream().map(RewardStep::actor).filter(Actors::isPerson).collect(Collectors.toSet()));
        return steps.stream()
                .map(step -> new RewardView.Step(
                        step.state().name().toLowerCase(Locale.ROOT),
                        step.reason(),
                        names.get(step.actor()),
                        step.at()))
                .toList();
    }
}
