package org.goodturn.mail.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.goodturn.person.PersonSearch;
import org.goodturn.shared.data.Conditions;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.goodturn.shared.web.Cursor;
import org.goodturn.shared.web.Slice;
import org.jdbi.v3.core.Jdbi;

/** Messages for their page, in one query and without their texts. */
@ApplicationScoped
class MessageRows {

    static final int SIZE = 25;

    /** One line. */
    public record Row(
            long id,
            String publicId,
            String template,
            String recipient,
            String subject,
            String state,
            String problem,
            Instant queuedAt) {

        /** Enough to recognise the address, not enough to read it off a screen. */
        public String to() {
            return new EmailAddress(recipient).masked();
        }

        Cursor cursor() {
            return new Cursor(queuedAt, id);
        }
    }

    private static final String SELECT = """
            select m.id, m.public_id, m.template, m.recipient, m.subject, m.state, m.problem, m.queued_at
            from message m
            where %s
            order by m.queued_at desc, m.id desc
            limit :most""";

    private static final String FOUND = "m.person_id in (select same.id from person p"
            + " join person same on same.merchant_id = p.merchant_id and same.root_id = p.root_id where p.merchant_id = :merchant and "
            + PersonSearch.MATCHES + ")";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    MessageRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    Slice<Row> page(MessageSearch search) {
        var after = Cursor.parse(search.after());
        var where = new Conditions()
                .and("m.merchant_id = :merchant", "merchant", merchant.id())
                .and("(m.queued_at, m.id) < (:after, :afterId)", "after", after.at())
                .with("afterId", after.id())
                .ifGiven("state", search.wanted().map(Enum::name).orElse(null), "m.state = :state");
        if (!search.text().isBlank()) {
            where.and(FOUND);
            PersonSearch.bind(where, search.text());
        }
        var rows = where.with("most", SIZE + 1).rows(jdbi, SELECT.formatted(where.sql()), Row.class);
        return Slice.of(rows, SIZE, Row::cursor);
    }
}
