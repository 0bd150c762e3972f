package org.goodturn.event;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.goodturn.person.Identity;
import org.goodturn.person.People;
import org.goodturn.shared.id.PublicId;
import org.jdbi.v3.core.Jdbi;

/** The journal's statements: people, events and queue of one merchant's part of a batch, three round trips in all. */
@Singleton
class JournalRows {

    static final int LANES = 16;

    /** An event on its way into the journal. */
    record Row(String publicId, Incoming event, Identity identity, String json, People.Ref person) {}

    private static final String INSERT = """
            with taken as (
              insert into event (merchant_id, public_id, name, source, message_id, person_id, event_time, received_at, data)
              select ?, public_id, name, source, message_id, person_id, event_time, received_at, cast(data as jsonb)
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::text[])
                   with ordinality as given (public_id, name, source, message_id, person_id, event_time, received_at, data, position)
              order by position
              on conflict (merchant_id, source, message_id) do nothing
              returning merchant_id, id, public_id, received_at),
            queued as (
              insert into event_queue (merchant_id, event_id, lane, due_at)
              select merchant_id, taken.id, lane, least(received_at, now())
              from taken join unnest(?::text[], ?::smallint[]) as lanes (public_id, lane) using (public_id)
              where ?
              order by taken.id)
            select public_id from taken""";

    private final People people;
    private final Jdbi jdbi;

    JournalRows(People people, Jdbi jdbi) {
        this.people = people;
        this.jdbi = jdbi;
    }

    /** In the current transaction; all events are of its merchant. */
    List<Receipt> write(List<Incoming> events) {
        return write(events, true);
    }

    /** In the current transaction, in which the caller processes it, too. */
    Receipt writeUnqueued(Incoming event) {
        return write(List.of(event), false).getFirst();
    }

    private List<Receipt> write(List<Incoming> events, boolean queued) {
        return jdbi.withHandle(handle -> {
            try {
                return write(handle.getConnection(), events.getFirst().merchantId(), events, queued);
            } catch (SQLException failure) {
                throw new IllegalStateException("the events could not be written", failure);
            }
        });
    }

    /** @return a receipt for each event, in order */
    List<Receipt> write(Connection connection, long merchantId, List<Incoming> events) throws SQLException {
        return write(connection, merchantId, events, true);
    }

    private List<Receipt> write(Connection connection, long merchantId, List<Incoming> events, boolean queued)
            throws SQLException {
        var identities = events.stream().map(Incoming::identity).toList();
        var persons = people.resolve(
                connection, merchantId, identities, events.getFirst().receivedAt());
        var rows = IntStream.range(0, events.size())
                .mapToObj(i -> row(events.get(i), identities.get(i), persons))
                .toList();
        var taken = insert(connection, merchantId, rows, queued);
        var repeated =
                rows.stream().filter(row -> !taken.contains(row.publicId)).toList();
        people.forget(connection, merchantId, idle(rows, repeated));
        var known = RepeatedRows.receipts(connection, merchantId, repeated);
        return rows.stream().map(row -> receipt(row, taken, known)).toList();
    }

    /** Who was made for nothing: an event that came before brings nobody new. */
    private static Set<People.Ref> idle(List<Row> rows, List<Row> repeated) {
        var idle = repeated.stream()
                .map(Row::person)
                .filter(person -> person != null && person.isNew())
                .collect(Collectors.toSet());
        rows.stream().filter(row -> !repeated.contains(row)).map(Row::person).forEach(idle::remove);
        return idle;
    }

    private static Row row(Incoming event, Identity identity, Map<Identity, People.Ref> persons) {
        var json = event.data().json().toString();
        return new Row(PublicId.following("evt", event.receivedAt()), event, identity, json, persons.get(identity));
    }

    private static Receipt receipt(Row row, Set<String> taken, Map<String, Receipt> repeated) {
        return taken.contains(row.publicId)
                ? new Receipt(row.publicId, row.person == null ? null : row.person.publicId(), false, false)
                : repeated.get(row.publicId);
    }

    private static Set<String> insert(Connection connection, long merchantId, List<Row> rows, boolean queued)
            throws SQLException {
        try (var insert = connection.prepareStatement(INSERT)) {
            insert.setLong(1, merchantId);
            insert.setArray(2, connection.createArrayOf("text", each(rows, Row::publicId)));
            insert.setArray(3, connection.createArrayOf("text", each(rows, row -> row.event.name())));
            insert.setArray(4, connection.createArrayOf("text", each(rows, row -> row.event
                    .source()
                    .name())));
            insert.setArray(5, connection.createArrayOf("text", each(rows, row -> row.event.messageId())));
            insert.setArray(
                    6,
                    connection.createArrayOf("bigint", each(rows, row -> row.person == null ? null : row.person.id())));
            insert.setArray(
                    7,
                    connection.createArrayOf("timestamptz", each(rows, row -> Timestamp.from(row.event.eventTime()))));
            insert.setArray(
                    8,
                    connection.createArrayOf("timestamptz", each(rows, row -> Timestamp.from(row.event.receivedAt()))));
            insert.setArray(9, connection.createArrayOf("text", each(rows, Row::json)));
            insert.setArray(10, connection.createArrayOf("text", each(rows, Row::publicId)));
            insert.setArray(
                    11, connection.createArrayOf("smallint", each(rows, row -> (short) row.identity.lane(LANES))));
            insert.setBoolean(12, queued);
            var inserted = insert.executeQuery();
            var ids = new HashSet<String>();
            while (inserted.next()) {
                ids.add(inserted.getString(1));
            }
            return ids;
        }
    }

    static Object[] each(List<Row> rows, Function<Row, Object> column) {
        return rows.stream().map(column).toArray();
    }
}
