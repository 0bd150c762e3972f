package org.goodturn.event;

import static org.goodturn.event.JournalRows.each;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.event.JournalRows.Row;

/**
 * What came before under the message ids of events that were not taken. What somebody said who was forgotten since is
 * not known any more, so it is taken for the same.
 */
final class RepeatedRows {

    private static final String FIRST = """
            select given.public_id, event.public_id, person.public_id,
                   event.name = given.name and (event.data = cast(given.data as jsonb) or who.erased_at is not null)
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::text[])
                 as given (public_id, source, message_id, name, data)
            join event on event.merchant_id = ? and event.source = given.source and event.message_id = given.message_id
            left join person who on who.merchant_id = event.merchant_id and who.id = event.person_id
            left join someone() person on person.merchant_id = event.merchant_id and person.id = event.person_id""";

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
            query.setLong(6, merchantId);
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
