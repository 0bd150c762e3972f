package org.goodturn.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.goodturn.event.EventName;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/** Reads what was stored around a question. */
@ApplicationScoped
class Facts {

    static final int MOST_REFERRALS = 50;
    static final int MOST_ENTRIES = 200;

    private static final TypeReference<List<Finding>> FINDINGS = new TypeReference<>() {};
    private static final String[] MEANINGFUL =
            Arrays.stream(EventName.values()).map(EventName::wire).toArray(String[]::new);

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final ObjectMapper json;

    Facts(Jdbi jdbi, CurrentMerchant merchant, ObjectMapper json) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.json = json;
    }

    List<ReferralFact> referrals(Question question) {
        var sql = FactsSql.REFERRALS.formatted(FactsSql.referralsOf(question.kind()));
        return jdbi.withHandle(handle -> asked(handle.createQuery(sql), question)
                .bind("most", MOST_REFERRALS)
                .map((row, context) -> referral(row))
                .list());
    }

    List<RewardFact> rewards(List<ReferralFact> referrals) {
        return jdbi.withHandle(handle -> around(handle.createQuery(FactsSql.REWARDS), referrals)
                .mapTo(RewardFact.class)
                .list());
    }

    /** Events, clicks, moves of rewards and mails, from the first to the last. */
    Timeline timeline(Question question, List<ReferralFact> referrals) {
        var sql = FactsSql.TIMELINE.formatted(FactsSql.eventsOf(question.kind()));
        var rows = jdbi.withHandle(handle -> around(asked(handle.createQuery(sql), question), referrals)
                .bindArray("names", String.class, (Object[]) MEANINGFUL)
                .bindArray(
                        "friends",
                        Long.class,
                        referrals.stream().map(ReferralFact::friendId).toList())
                .bindArray(
                        "clicks",
                        Long.class,
                        referrals.stream()
                                .map(ReferralFact::clickId)
                                .filter(click -> click != null)
                                .toList())
                .bind("reward", question.kind() == Question.Kind.REWARD ? question.value() : "")
                .bind("most", MOST_ENTRIES)
                .map((row, context) -> new Listed(entry(row), row.getBoolean("has_more")))
                .list());
        return new Timeline(
                rows.stream().map(Listed::entry).toList(), rows.stream().anyMatch(Listed::isOfMore));
    }

    private Query asked(Query query, Question question) {
        return query.bind("merchant", merchant.id()).bind("value", question.value());
    }

    private Query around(Query query, List<ReferralFact> referrals) {
        return query.bind("merchant", merchant.id())
                .bindArray(
                        "referrals",
                        Long.class,
                        referrals.stream().map(ReferralFact::id).toList());
    }

    private ReferralFact referral(ResultSet row) throws SQLException {
        return new ReferralFact(
                row.getLong("id"),
                row.getString("public_id"),
                row.getLong("friend_id"),
                row.getString("advocate"),
                row.getString("friend"),
                row.getString("campaign"),
                row.getInt("number"),
                row.getString("state"),
                row.getObject("click_id", Long.class),
                row.getBoolean("is_looked_at"),
                findings(row.getString("findings")));
    }

    /** @param isOfMore whether there are more than are listed */
    private record Listed(Entry entry, boolean isOfMore) {}

    private Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                Entry.Kind.valueOf(row.getString("kind")),
                row.getTimestamp("at").toInstant(),
                row.getString("name"),
                row.getString("source"),
                row.getString("state"),
                row.getString("person"),
                row.getString("order_id"),
                findings(row.getString("findings")),
                row.getString("subject"),
                row.getBoolean("asked"));
    }

    private List<Finding> findings(String text) {
        try {
            return text == null ? List.of() : json.readValue(text, FINDINGS);
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("reasons are stored as JSON", unexpected);
        }
    }
}
