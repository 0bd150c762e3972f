package org.goodturn.merchant.signin;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.goodturn.merchant.Desk;
import org.goodturn.merchant.Role;
import org.goodturn.merchant.SignedIn;

/** A session with one of the merchants its owner works for: all that a page needs to know, read at once. */
record SessionRow(
        String tokenHash,
        Instant createdAt,
        Instant lastSeenAt,
        Instant provenAt,
        String message,
        long chosen,
        long staffId,
        String publicId,
        String email,
        String name,
        Desk desk) {

    /** Row-level security lets the holder of a cookie see just these rows. */
    static final String SQL = """
            select s.token_hash, s.created_at, s.last_seen_at, s.proven_at, s.message, s.merchant_id as chosen,
                   p.id as staff_id, p.public_id, p.email, p.name,
                   m.id as merchant_id, m.public_id as merchant_public_id, m.name as merchant_name,
                   m.is_demo, m.time_zone, coalesce(m.live_id, m.id) as live_id, m.clock_ahead, w.role
            from session s
            join staff p on p.id = s.staff_id
            left join membership w on w.staff_id = s.staff_id
            left join merchant m on m.id = w.merchant_id
            where s.token_hash = ?
            order by m.live_id is not null, m.name, m.id""";

    static SessionRow read(ResultSet row) throws SQLException {
        return new SessionRow(
                row.getString("token_hash"),
                row.getTimestamp("created_at").toInstant(),
                row.getTimestamp("last_seen_at").toInstant(),
                row.getTimestamp("proven_at").toInstant(),
                row.getString("message"),
                row.getLong("chosen"),
                row.getLong("staff_id"),
                row.getString("public_id"),
                row.getString("email"),
                row.getString("name"),
                row.getString("role") == null ? null : desk(row));
    }

    /** @param rows of one session, one for each merchant */
    static SignedIn signedIn(List<SessionRow> rows) {
        var session = rows.getFirst();
        var desks = rows.stream().map(SessionRow::desk).filter(Objects::nonNull).toList();
        var chosen = desks.stream()
                .filter(desk -> desk.merchantId() == session.chosen)
                .findFirst();
        return new SignedIn(
                session.staffId,
                session.publicId,
                session.email,
                session.name,
                session.tokenHash,
                session.provenAt,
                chosen.or(() -> desks.stream().findFirst()),
                desks,
                Optional.ofNullable(session.message));
    }

    private static Desk desk(ResultSet row) throws SQLException {
        return new Desk(
                row.getLong("merchant_id"),
                row.getLong("live_id"),
                Duration.ofSeconds(row.getLong("clock_ahead")),
                row.getString("merchant_public_id"),
                row.getString("merchant_name"),
                row.getBoolean("is_demo"),
                ZoneId.of(row.getString("time_zone")),
                Role.valueOf(row.getString("role")));
    }
}
