package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.reward.RewardState;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.money.Money;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.jdbi.v3.core.Jdbi;

/** Rewards for the list and the file, with the names that belong to them, newest first. */
@ApplicationScoped
class RewardQuery {

    /** One reward, joined. */
    public record Row(
            long id,
            String publicId,
            String role,
            String state,
            String code,
            Long amountMinor,
            String amountCurrency,
            Integer percentBp,
            long takenMinor,
            Instant earnedAt,
            Instant eligibleAt,
            boolean inReview,
            String email,
            String name,
            String partnerUserId,
            String campaign,
            String pool) {

        Cursor cursor() {
            return new Cursor(earnedAt, id);
        }

        Worth value() {
            return Worth.of(amountMinor, amountCurrency, percentBp);
        }

        /** After everything that was taken back; nothing of one that was withdrawn. */
        BigDecimal left() {
            var isWithdrawn = !RewardState.valueOf(state).isStanding();
            return switch (value()) {
                case RewardValue.Fixed fixed ->
                    new Money(
                                    isWithdrawn ? 0 : amountMinor + takenMinor,
                                    fixed.amount().currency())
                            .toMajor();
                case RewardValue.PercentOff percent -> isWithdrawn ? BigDecimal.ZERO : percent.percent();
            };
        }

        RewardStanding standing(Instant now) {
            return RewardStanding.of(RewardState.valueOf(state), inReview, eligibleAt, now);
        }

        /** How staff call the person. */
        String person() {
            return name != null ? name : email != null ? email : partnerUserId;
        }
    }

    private static final String SELECT = """
            select r.id, r.public_id, r.role, r.state, r.code, r.amount_minor, r.amount_currency, r.percent_bp,
                   (select coalesce(sum(a.amount_minor), 0) from reward_adjustment a
                    where a.merchant_id = r.merchant_id and a.reward_id = r.id) taken_minor,
                   r.earned_at, r.eligible_at, r.in_review, p.email, nullif(trim(concat_ws(' ', p.first_name, p.last_name)), '') "name",
                   p.partner_user_id, c.name campaign, coalesce(l.name, u.name) pool
            from reward r
            join someone() p on p.merchant_id = r.merchant_id and p.id = r.person_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            left join coupon_pool l on l.merchant_id = r.merchant_id and l.id = r.pool_id
            left join reward_supplier u on u.merchant_id = r.merchant_id and u.id = r.supplier_id
            where %s
            order by r.earned_at desc, r.id desc
            limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Clock clock;

    RewardQuery(Jdbi jdbi, CurrentMerchant merchant, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.clock = clock;
    }

    List<Row> page(RewardSearch search, Cursor after, int most) {
        var where = new Conditions()
                .and("r.merchant_id = :merchant", "merchant", merchant.id())
                .and("(r.earned_at, r.id) < (:at, :id)", "at", after.at())
                .with("id", after.id())
                .with("most", most)
                .ifGiven("role", search.side().map(Enum::name).orElse(null), "r.role = :role")
                .ifGiven("campaign", given(search.campaign()), "c.public_id = :campaign")
                .ifGiven("email", given(search.email()), "starts_with(p.email, :email)")
                .ifGiven("pool", given(search.pool()), "l.public_id = :pool");
        search.standing().ifPresent(standing -> stands(where, standing));
        return where.rows(jdbi, SELECT.formatted(where.sql()), Row.class);
    }

    private void stands(Conditions where, RewardStanding standing) {
        where.and("r.state = :state", "state", standing.state().name()).with("now", clock.instant());
        switch (standing) {
            case ON_HOLD -> where.and("r.eligible_at > :now and not r.in_review");
            case IN_REVIEW -> where.and("r.in_review");
            case WAITING -> where.and("r.eligible_at <= :now and not r.in_review");
            default -> {}
        }
    }

    private static String given(String typed) {
        return typed.isEmpty() ? null : typed;
    }
}
