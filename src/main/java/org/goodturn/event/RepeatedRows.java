package org.goodturn.event;

import static org.goodturn.event.JournalRows.each;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.event.JournalRows.Row;

/**
 * What came before under the message ids of events that were not taken, which is written down. What somebody said who
 * was forgotten since is not known any more, so it is taken for the same.
 */
final class RepeatedRows {

    private static final String FIRST = """
            with came as (
              select given.public_id given_id, given.received_at, event.merchant_id, event.id, event.public_id, event.person_id,
                     event.name = given.name and (event.data = cast(given.data as jsonb) or who.erased_at is not null) same
              from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                   as given (public_id, source, message_id, name, data, received_at)
              join event on event.merchant_id = ? and event.source = given.source and event.message_id = given.message_id
              left join person who on who.merchant_id = event.merchant_id and who.id = event.person_id),
            noted as (
              insert into event_repeat (merchant_id, event_id, received_at)
              select merchant_id, id, received_at from came where same)
            select came.given_id, came.public_id, person.public_id, came.same
            from came left join someone() person on person.merchant_id = came.merchant_id and person.id = came.person_id""";

    private RepeatedRows() {}

    /** @return the receipt of the event that came first, by the id that the row did not get */
    static Map<String, Receipt> receipts(Connection connection, long merchantId, List<Row> rows) throws SQLException {
        var receipts = new HashMap<String, Receipt>();
        if (rows.isEmpty()) {
            return receipts;
        }
        try (var query = connection.prepareStatement(FIRST)) {
            query.setArray(1, connection.createArrayOf("text", each(rows, Row::publicId)));
            query.setArray(2, connection.createArrayOf("text", each(rows, row -> row.event()
                    .source()
                    .name())));
            query.setArray(3, connection.createArrayOf("text", each(rows, row -> row.event()
                    .messageId())));
            query.setArray(4, connection.createArrayOf("text", each(rows, row -> row.event()
                    .name())));
            query.setArray(5, connection.createArrayOf("text", each(rows, Row::json)));
            query.setArray(
                    6,
                    connection.createArrayOf(
                            "timestamptz",
                            each(rows, row -> Timestamp.from(row.event().receivedAt()))));
            query.setLong(7, merchantId);
            var found = query.executeQuery();
            while (found.next()) {
                receipts.put(found.getString(1), receipt(found));
            }
            return receipts;
        }
    }

    private static Receipt receipt(ResultSet first) throws SQLException {
        return new Receipt(first.getString(2), first.getString(3), true, !first.getBoolean(4));
    }
}
