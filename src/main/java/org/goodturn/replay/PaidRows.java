package org.goodturn.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Reads the rewards of a period, of the current merchant or of the world that a replay happens in. */
@ApplicationScoped
class PaidRows {

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};

    /**
     * Friends and times are looked up by their ids beforehand and not joined: of a world that was made a moment ago
     * PostgreSQL knows no numbers yet, and would look through all of it for each reward.
     */
    private static final String SELECT = """
            with earned as materialized (
              select w.* from reward w
              where w.merchant_id = :merchant and not w.replaced and w.earned_at >= :from and w.earned_at < :to
                and w.event_id > :after and w.event_id <= :last),
            brought as materialized (
              select id, friend_id, public_id from referral
              where merchant_id = :merchant and id = any(array(select referral_id from earned))),
            told as materialized (
              select id, event_time from event
              where merchant_id = :merchant and id = any(array(select event_id from earned))),
            taken as materialized (
              select reward_id, sum(amount_minor) minor from reward_adjustment
              where merchant_id = :merchant and reward_id = any(array(select id from earned)) group by reward_id)
            select w.campaign_id, r.friend_id, w.person_id, w.role, w.event_id, w.rule,
                   row_number() over (partition by w.campaign_id, r.friend_id, w.person_id, w.role, w.event_id, w.rule
                                      order by w.earned_at, w.id) turn,
                   cast(w.amount_minor + coalesce(t.minor, 0) as bigint) amount_minor,
                   w.amount_currency, w.percent_bp, w.state in ('CANCELED', 'REVOKED') stopped,
                   r.public_id referral, e.event_time "at", w.findings
            from earned w
            join brought r on r.id = w.referral_id
            join told e on e.id = w.event_id
            left join taken t on t.reward_id = w.id
            order by w.earned_at, w.id""";

    private static final String PART = """
            select coalesce(max(event_id), 0) from (
                select distinct event_id from reward where merchant_id = :merchant and event_id > :after
                order by event_id limit :most) part""";

    private static final int EVENTS = 1_000;

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final ObjectMapper json;

    PaidRows(Jdbi jdbi, CurrentMerchant merchant, ObjectMapper json) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.json = json;
    }

    /** The last of the next thousand events after this one that somebody earned something on; 0 for none. */
    long part(long after) {
        return jdbi.withHandle(handle -> handle.createQuery(PART)
                .bind("merchant", merchant.id())
                .bind("after", after)
                .bind("most", EVENTS)
                .mapTo(Long.class)
                .one());
    }

    /** The last event that anything was decided on; 0 for none. */
    long lastDecided() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select coalesce(max(event_id), 0) from event_result where merchant_id = :merchant")
                .bind("merchant", merchant.id())
                .mapTo(Long.class)
                .one());
    }

    /** What was earned in the period on events after the one up to the other. */
    List<Paid> earnedIn(Instant from, Instant to, long after, long last) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT)
                .bind("merchant", merchant.id())
                .bind("from", from)
                .bind("to", to)
                .bind("after", after)
                .bind("last", last)
                .map((row, context) -> paid(row))
                .list());
    }

    /** What was decided on events, by their number. */
    Map<Long, List<Finding>> verdicts(Collection<Long> events) {
        return jdbi
                .withHandle(handle -> handle.createQuery(
                                "select event_id, findings from event_result where merchant_id = :merchant and event_id = any(:events)")
                        .bind("merchant", merchant.id())
                        .bindArray("events", Long.class, events)
                        .map((row, context) -> Map.entry(row.getLong(1), findings(row.getString(2))))
                        .list())
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Paid paid(ResultSet row) throws SQLException {
        var minor = row.getObject("amount_minor", Long.class);
        return new Paid(
                new Paid.Deed(
                        row.getLong("campaign_id"),
                        row.getLong("friend_id"),
                        row.getLong("person_id"),
                        row.getString("role"),
                        row.getLong("event_id"),
                        row.getString("rule"),
                        row.getInt("turn")),
                minor,
                row.getString("amount_currency"),
                row.getObject("percent_bp", Integer.class),
                row.getBoolean("stopped") || minor != null && minor <= 0,
                row.getString("referral"),
                row.getTimestamp("at").toInstant(),
                findings(row.getString("findings")));
    }

    private List<Finding> findings(String text) {
        try {
            return json.readValue(text, FINDINGS);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("reasons are stored as JSON", unexpected);
        }
    }
}
