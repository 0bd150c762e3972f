package org.goodturn.support;

import java.sql.SQLException;

/** An event as the processor leaves it after its last try. Nothing short of a bug parks one, so it is written. */
public final class ParkedEvent {

    private static final String PARK = """
            with told as (
              insert into event (merchant_id, public_id, name, source, message_id, event_time, received_at, data)
              values (?, 'evt_' || left(md5(random()::text), 20), 'conversion', 'API', 'parked', now(), now(), '{}')
              returning merchant_id, id, public_id),
            parked as (
              insert into event_result (merchant_id, event_id, state, findings, processed_at)
              select merchant_id, id, 'PARKED', '[]', now() from told)
            select public_id from told""";

    private ParkedEvent() {}

    /** @return its public id */
    public static String of(BikeShop.Opened shop) {
        try (var connection = TestDatabase.asSuperuser();
                var park = connection.prepareStatement(PARK)) {
            park.setLong(1, shop.merchantId());
            var row = park.executeQuery();
            row.next();
            return row.getString(1);
        } catch (SQLException failure) {
            throw new IllegalStateException("the event could not be parked", failure);
        }
    }
}
