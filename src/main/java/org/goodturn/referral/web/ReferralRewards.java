package org.goodturn.referral.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.goodturn.campaign.RewardValue;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** What a referral has brought to either side, with every step it has gone. */
@ApplicationScoped
class ReferralRewards {

    /** @param by name of the colleague; null when it happened by itself */
    public record Step(String state, String reason, String by, Instant at) {}

    public record Earned(
            String publicId,
            String role,
            String state,
            String code,
            RewardValue value,
            Instant earnedAt,
            Instant eligibleAt,
            List<Step> steps) {

        public String worth() {
            return value.shown(Locale.ENGLISH);
        }

        public boolean isFriends() {
            return role.equals("FRIEND");
        }

        public boolean isHeld(Instant now) {
            return state.equals("EARNED") && eligibleAt.isAfter(now);
        }
    }

    /** As the query answers: one row for each step. */
    public record Row(
            String publicId,
            String role,
            String state,
            String code,
            Long amountMinor,
            String amountCurrency,
            Integer percentBp,
            Instant earnedAt,
            Instant eligibleAt,
            String stepState,
            String reason,
            String by,
            Instant at) {

        Earned earned() {
            return new Earned(publicId, role, state, code, value(), earnedAt, eligibleAt, new ArrayList<>());
        }

        Step step() {
            return new Step(stepState, reason, by, at);
        }

        private RewardValue value() {
            return RewardValue.Worth.of(amountMinor, amountCurrency, percentBp);
        }
    }

    private static final String STEPS = """
            select w.public_id, w.role, w.state, w.code, w.amount_minor, w.amount_currency, w.percent_bp, w.earned_at,
                   w.eligible_at, s.state step_state, s.reason, staff.name "by", s.at
            from reward w
            join reward_step s on s.merchant_id = w.merchant_id and s.reward_id = w.id
            left join staff on staff.public_id = s.actor
            where w.merchant_id = :merchant and w.referral_id = :referral
            order by w.role desc, s.id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    ReferralRewards(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The friend's first. */
    List<Earned> of(long referral) {
        var rows = jdbi.withHandle(handle -> handle.createQuery(STEPS)
                .bind("merchant", merchant.id())
                .bind("referral", referral)
                .mapTo(Row.class)
                .list());
        var rewards = new LinkedHashMap<String, Earned>();
        rows.forEach(row ->
                rewards.computeIfAbsent(row.publicId, id -> row.earned()).steps.add(row.step()));
        return List.copyOf(rewards.values());
    }
}
