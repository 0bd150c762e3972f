package org.goodturn.reward.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.RewardValue;
import org.goodturn.campaign.RewardValue.Worth;
import org.goodturn.reward.RewardState;
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
            return amountMinor == null
                    ? new RewardValue.PercentOff(percentBp)
                    : new RewardValue.Fixed(Money.of(amountMinor, amountCurrency));
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
            select r.id, r.public_id, r.role, r.state, r.code, r.amount_minor, r.amount_currency, r.percent_bp, r.earned_at,
                   r.eligible_at, r.in_review, p.email, nullif(trim(concat_ws(' ', p.first_name, p.last_name)), '') "name",
                   p.partner_user_id, c.name campaign, coalesce(l.name, u.name) pool
            from reward r
            join someone() p on p.merchant_id = r.merchant_id and p.id = r.person_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            left join coupon_pool l on l.merchant_id = r.merchant_id and l.id = r.pool_id
            left join reward_supplier u on u.merchant_id = r.merchant_id and u.id = r.supplier_id
            where r.merchant_id = :merchant and (r.earned_at, r.id) < (:at, :id)""";

    private static final String ORDER = " order by r.earned_at desc, r.id desc limit :most";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final Clock clock;

    RewardQuery(Jdbi jdbi, CurrentMerchant merchant, Clock clock) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.clock = clock;
    }

    List<Row> page(RewardSearch search, Cursor after, int most) {
        var values = new HashMap<String, Object>();
        var sql = SELECT + conditions(search, values) + ORDER;
        return jdbi.withHandle(handle -> handle.createQuery(sql)
                .bindMap(values)
                .bind("merchant", merchant.id())
                .bind("at", after.at())
                .bind("id", after.id())
                .bind("most", most)
                .mapTo(Row.class)
                .list());
    }

    /** Only what is asked for stands in the SQL, so that the planner sees which index fits. */
    private String conditions(RewardSearch search, Map<String, Object> values) {
        var sql = new StringBuilder();
        search.standing().ifPresent(standing -> {
            sql.append(" and r.state = :state").append(hold(standing));
            values.put("state", standing.state().name());
            values.put("now", clock.instant());
        });
        search.side().ifPresent(side -> {
            sql.append(" and r.role = :role");
            values.put("role", side.name());
        });
        given(search.campaign(), "campaign", " and c.public_id = :campaign", sql, values);
        given(search.email(), "email", " and starts_with(p.email, :email)", sql, values);
        given(search.pool(), "pool", " and l.public_id = :pool", sql, values);
        return sql.toString();
    }

    private static String hold(RewardStanding standing) {
        return switch (standing) {
            case ON_HOLD -> " and r.eligible_at > :now and not r.in_review";
            case IN_REVIEW -> " and r.in_review";
            case WAITING -> " and r.eligible_at <= :now and not r.in_review";
            default -> "";
        };
    }

    private static void given(
            String value, String name, String condition, StringBuilder sql, Map<String, Object> values) {
        if (!value.isEmpty()) {
            sql.append(condition);
            values.put(name, value);
        }
    }
}
