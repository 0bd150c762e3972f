package org.goodturn.merchant.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Slice;
import org.jdbi.v3.core.Jdbi;

/** The audit log of the current merchant, newest first. */
@ApplicationScoped
class AuditRows {

    static final int SIZE = 50;

    /** @param detail names and values; null when there is none */
    public record Row(long number, Instant at, String actor, String action, String subject, String detail) {

        /** {@code access_token.created}, as people read it. */
        public String actionInWords() {
            return AuditWords.of(action);
        }

        Cursor cursor() {
            return new Cursor(at, number);
        }
    }

    private static final String SELECT = """
            select number, at, actor, action, subject,
                   (select string_agg(key || ': ' || value, ', ') from jsonb_each_text(detail)) detail
            from audit_entry where %s order by number desc limit :most""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    AuditRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Slice<Row> page(AuditSearch search) {
        var where = new Conditions()
                .and("merchant_id = :merchant", "merchant", merchant.id())
                .and("number < :after", "after", Cursor.parse(search.after()).id())
                .ifGiven("actor", search.wantedActor(), "actor = :actor")
                .ifGiven("action", search.wantedAction(), "action = :action");
        var rows = where.with("most", SIZE + 1).rows(jdbi, SELECT.formatted(where.sql()), Row.class);
        return Slice.of(rows, SIZE, Row::cursor);
    }

    List<String> actors() {
        return distinct("actor");
    }

    List<String> actions() {
        return distinct("action");
    }

    /** The first entry that is not as it was written; empty when the chain holds. */
    OptionalLong firstBroken() {
        return jdbi.withHandle(handle -> handle.createQuery("select audit_break()")
                        .mapTo(Long.class)
                        .findOne())
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    private List<String> distinct(String column) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct %1$s from audit_entry where merchant_id = :merchant order by 1"
                                .formatted(column))
                .bind("merchant", merchant.id())
                .mapTo(String.class)
                .list());
    }
}
