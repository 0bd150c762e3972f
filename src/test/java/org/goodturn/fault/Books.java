package org.goodturn.fault;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What must be true whatever happened. Each question asks for the rows that break a rule; its answer is "none". */
final class Books {

    private static final Map<String, String> RULES = new LinkedHashMap<>();

    static {
        RULES.put("a rule rewards one person once for one event", """
                select merchant_id || '/' || referral_id || '/' || rule from reward
                group by merchant_id, referral_id, rule, event_id, person_id having count(*) > 1""");
        RULES.put("a code is issued to one reward, and a reward has one code", """
                select code from coupon_code where reward_id is not null group by merchant_id, pool_id, code having count(*) > 1
                union all
                select c.code from coupon_code c join reward r on (r.merchant_id, r.id) = (c.merchant_id, c.reward_id)
                where r.code is distinct from c.code
                union all
                select r.public_id from reward r
                where r.code is not null and r.state in ('FULFILLED', 'SENT')
                  and not exists (select from coupon_code c where (c.merchant_id, c.reward_id) = (r.merchant_id, r.id))""");
        RULES.put("a reward says what its history says last", """
                select r.public_id from reward r
                where r.state <> (select s.state from reward_step s
                    where (s.merchant_id, s.reward_id) = (r.merchant_id, r.id) order by s.id desc limit 1)""");
        RULES.put("a reward enters each state once", """
                select r.public_id || ' ' || s.state from reward r
                join reward_step s on (s.merchant_id, s.reward_id) = (r.merchant_id, r.id)
                where s.state in ('FULFILLED', 'SENT') group by r.public_id, s.state having count(*) > 1""");
        RULES.put("nobody is told of a reward twice", """
                select reward_id::text from message where reward_id is not null
                group by merchant_id, reward_id, template having count(*) > 1""");
        RULES.put("an order counts once", """
                select merchant_id || '/' || friend_id from referral
                group by merchant_id, campaign_id, friend_id having count(*) > 1""");
        RULES.put("every event has been dealt with", """
                select e.public_id from event e
                where not exists (select from event_result r where (r.merchant_id, r.event_id) = (e.merchant_id, e.id))""");
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
