package org.goodturn.person;

import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.goodturn.shared.id.PublicId;

/** Finds or makes people who are known by a device only, in the order of their keys as {@link PersonRows} does. */
record VisitorRows(KeyRows keys, Instant now) {

    private static final String MAKE = """
            insert into person (merchant_id, public_id, device, created_at)
            select ?, public_id, device, ? from unnest(?::text[], ?::text[]) as given (public_id, device)
            on conflict (merchant_id, device) where device is not null do nothing""";

    Map<String, KeyRows.Known> withDevice(SortedMap<String, Identity> wanted) throws SQLException {
        var found = keys.read(KeyRows.Key.DEVICE, wanted.keySet());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            var made = make(wanted.keySet());
            keys.read(KeyRows.Key.DEVICE, wanted.keySet())
                    .forEach((device, visitor) -> found.put(device, visitor.after(made)));
        }
        return found;
    }

    private Set<String> make(Collection<String> devices) throws SQLException {
        var ids = devices.stream().map(device -> PublicId.next("per")).toList();
        try (var insert = keys.connection().prepareStatement(MAKE)) {
            insert.setLong(1, keys.merchantId());
            insert.setTimestamp(2, Timestamp.from(now));
            insert.setArray(3, keys.texts(ids.stream()));
            insert.setArray(4, keys.texts(devices.stream()));
            insert.executeUpdate();
        }
        return Set.copyOf(ids);
    }
}
