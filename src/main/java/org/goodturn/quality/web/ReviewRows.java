package org.goodturn.quality.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import org.goodturn.quality.Review;
import org.goodturn.quality.ReviewState;
import org.goodturn.shared.reason.Finding;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** Reviews with the people they are about, in one query a list. */
@ApplicationScoped
class ReviewRows {

    static final int MOST = 50;

    /** One review, joined. @param decidedBy name of the colleague; null for a rule, a key, or while it is open */
    public record Row(
            String referral,
            String friend,
            String friendEmail,
            String advocate,
            String advocateEmail,
            String campaign,
            String findings,
            int waiting,
            ReviewState state,
            Instant openedAt,
            Instant decidedAt,
            String decidedBy,
            String reason) {}

    private static final String SELECT = """
            select r.public_id referral, f.label friend, f.email friend_email, a.label advocate, a.email advocate_email,
                   c.name campaign, v.findings::text findings, jsonb_array_length(v.waiting) waiting, v.state,
                   v.opened_at, v.decided_at, s.name decided_by, v.reason
            from review v
            join referral r on r.merchant_id = v.merchant_id and r.id = v.referral_id
            join someone() a on a.merchant_id = r.merchant_id and a.id = r.advocate_id
            join someone() f on f.merchant_id = r.merchant_id and f.id = r.friend_id
            join campaign c on c.merchant_id = r.merchant_id and c.id = r.campaign_id
            left join staff s on s.public_id = v.decided_by
            where v.merchant_id = :merchant and %s limit :most""";

    private static final String OPEN = SELECT.formatted("v.state = 'OPEN' order by v.opened_at, v.id");
    private static final String DECIDED =
            SELECT.formatted("v.decided_at > :since order by v.decided_at desc, v.id desc");

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;
    private final ObjectMapper json;

    ReviewRows(Jdbi jdbi, CurrentMerchant merchant, ObjectMapper json) {
        this.jdbi = jdbi;
        this.merchant = merchant;
        this.json = json;
    }

    /** Those who wait longest first. */
    List<Row> open() {
        return jdbi.withHandle(handle -> handle.createQuery(OPEN)
                .bind("merchant", merchant.id())
                .bind("most", MOST)
                .mapTo(Row.class)
                .list());
    }

    /** What can still be taken back. */
    List<Row> decided(Instant now) {
        return jdbi.withHandle(handle -> handle.createQuery(DECIDED)
                .bind("merchant", merchant.id())
                .bind("since", now.minus(Review.REVERSIBLE))
                .bind("most", MOST)
                .mapTo(Row.class)
                .list());
    }

    int openCount() {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from review where merchant_id = :merchant and state = 'OPEN'")
                .bind("merchant", merchant.id())
                .mapTo(Integer.class)
                .one());
    }

    /** What spoke against it, each once, without what followed from it. */
    List<Finding> signals(Row row) {
        try {
            return json.readValue(row.findings(), new TypeReference<List<Finding>>() {}).stream()
                    .filter(finding -> finding.step().equals("quality"))
                    .filter(finding -> finding.code().equals("quality.said_later")
                            || !finding.code().matches("(quality|review)\\..*"))
                    .distinct()
                    .toList();
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("findings are kept as JSON", unexpected);
        }
    }
}
