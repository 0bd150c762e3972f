package org.goodturn.benchmark;

import java.sql.SQLException;
import java.util.List;

/** Past events, told by nobody: as many as a merchant collects in years, with people, results and the shop's ids. */
final class JournalFilling {

    static final int EVENTS_EACH = 10;
    private static final int AT_ONCE = 500_000;
    private static final long FIRST_PERSON = 1_000_000_000L;

    private static final String PEOPLE = """
            insert into person (merchant_id, id, public_id, email, mailbox, created_at)
            select {merchant}, {people} + n, 'per_' || lpad(n::text, 20, '0'), 'person' || n || '@example.net',
                   'person' || n || '@example.net', now() - interval '1 year'
            from generate_series({first} / 10, {last} / 10) n""";

    private static final String EVENTS = """
            with told as (
              insert into event (merchant_id, public_id, name, source, message_id, person_id, event_time, received_at, data)
              select {merchant}, 'evt_' || lpad(n::text, 20, '0'),
                     case n % 5 when 0 then 'conversion' else 'product_viewed' end,
                     'API', 'filled-' || n, {people} + n / 10, at, at,
                     jsonb_build_object('email', 'person' || n / 10 || '@example.net', 'cart_value', '49.90')
                     || case n % 5 when 0 then jsonb_build_object('partner_conversion_id', 'filled-' || n) else '{}' end
              from (select n, now() - interval '1 year' + n * interval '3 seconds' as at
                    from generate_series({first}, {last}) n) given
              returning merchant_id, id, received_at, data),
            results as (
              insert into event_result (merchant_id, event_id, state, findings, processed_at)
              select merchant_id, id, 'PROCESSED',
                     '[{"step": "event", "code": "event.kept", "sentence": "The event is kept."}]', received_at
              from told)
            insert into event_key (merchant_id, kind, key, event_id)
            select merchant_id, 'CONVERSION', data ->> 'partner_conversion_id', id
            from told where data ? 'partner_conversion_id'""";

    private final BenchmarkDatabase database;
    private final long merchant;
    private long filled;

    JournalFilling(BenchmarkDatabase database, long merchant) {
        this.database = database;
        this.merchant = merchant;
    }

    /** @param events how many there are to be in the end, besides those that were told of */
    void upTo(long events) throws SQLException {
        try (var connection = database.connect();
                var statement = connection.createStatement()) {
            // foreign keys and triggers were obeyed by whoever could have told of all this
            statement.execute("set session_replication_role = replica");
            for (; filled < events; filled += AT_ONCE) {
                var last = Math.min(events, filled + AT_ONCE) - 1;
                for (var sql : List.of(PEOPLE, EVENTS)) {
                    statement.execute(sql.replace("{merchant}", Long.toString(merchant))
                            .replace("{first}", Long.toString(filled))
                            .replace("{last}", Long.toString(last))
                            .replace("{people}", Long.toString(FIRST_PERSON)));
                }
            }
            filled = events;
            statement.execute("set session_replication_role = default");
            statement.execute("vacuum analyze person, event, event_result, event_key");
            statement.execute("checkpoint");
        }
    }

    /** Customers that are known by now. */
    int people() {
        return (int) (filled / EVENTS_EACH);
    }
}
