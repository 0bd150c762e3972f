package org.goodturn.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.goodturn.reward.books.Found;
import org.goodturn.reward.books.Reading;
import org.jdbi.v3.core.Jdbi;

/**
 * What must be true whatever happened: all that merchants' books are looked through for every night, and what must be
 * true when nothing is under way any more.
 */
final class Books {

    private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");
    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("an order counts once", """
                select merchant_id || '/' || friend_id from referral
                group by merchant_id, campaign_id, friend_id having count(*) > 1""");
        RULES.put("no event was given up", "select event_id::text from event_result where state = 'PARKED'");
        RULES.put("nothing waits in the queue", "select event_id::text from event_queue");
    }

    private Books() {}

    /** How many events still wait to be processed. */
    static int waiting(Connection database) throws SQLException {
        return ask(database, RULES.get("nothing waits in the queue")).size();
    }

    /** @return for each rule that does not hold, the rows that break it */
    static Map<String, Set<String>> mistakes(Connection database) throws SQLException {
        var mistakes = new LinkedHashMap<String, Set<String>>();
        for (var rule : RULES.entrySet()) {
            var rows = ask(database, rule.getValue());
            if (!rows.isEmpty()) {
                mistakes.put(rule.getKey(), rows);
            }
        }
        for (var merchant : ask(database, "select id::text from merchant")) {
            ask(database, "select set_config('app.merchant', '" + merchant + "', false)");
            Reading.of(Jdbi.open(database), END, Found.Mark.START)
                    .mistakes()
                    .forEach(one -> mistakes.put(merchant + ": " + one.sentence(), Set.copyOf(one.rows())));
        }
        return mistakes;
    }

    /** The public ids of all events. */
    static Set<String> events(Connection database) throws SQLException {
        return ask(database, "select public_id from event");
    }

    /** The shop's ids of all orders for which both sides have their reward with a code, exactly one each. */
    static Set<String> rewardedOrders(Connection database) throws SQLException {
        return ask(database, """
                select e.data ->> 'partner_conversion_id' from event e
                join reward r on (r.merchant_id, r.event_id) = (e.merchant_id, e.id)
                where r.state in ('FULFILLED', 'SENT') and r.code is not null
                group by 1 having count(*) = 2 and count(distinct r.role) = 2""");
    }

    private static Set<String> ask(Connection database, String question) throws SQLException {
        var answer = new TreeSet<String>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(question)) {
            while (rows.next()) {
                answer.add(rows.getString(1));
            }
        }
        return answer;
    }
}
