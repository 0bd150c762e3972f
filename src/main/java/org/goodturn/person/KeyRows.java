package org.goodturn.person;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Looks people up by what they are known by, many at once. */
record KeyRows(Connection connection, long merchantId) {

    /** Whoever was merged goes by the public id of the person they are now; the number tells whose key it was. */
    record Known(People.Ref ref, boolean isUnnumbered) {

        /** @param made public ids of those who were made, as far as nobody else was quicker */
        Known after(Set<String> made) {
            var person = new People.Ref(ref.id(), ref.publicId(), made.contains(ref.publicId()));
            return new Known(person, isUnnumbered);
        }
    }

    /**
     * Each key is looked up by itself ({@code offset 0} keeps it so): of several at once PostgreSQL thinks, while a
     * table is small, that reading all of it is cheaper, and keeps to that as it grows. An id of the shop leads to
     * whose it was before a merge, and not to who took it over.
     */
    enum Key {
        EMAIL("""
            select found.* from unnest(?::text[]) as wanted (email) cross join lateral (
              select p.email, p.id, (select root.public_id from person root
                                     where root.merchant_id = p.merchant_id and root.id = p.root_id),
                     p.partner_user_id is null
              from person p where p.merchant_id = ? and p.email = wanted.email offset 0) found"""),
        PARTNER_ID("""
            select distinct on (found.partner_user_id) found.*
            from unnest(?::text[]) as wanted (partner_user_id) cross join lateral (
              select p.partner_user_id, p.id, (select root.public_id from person root
                                               where root.merchant_id = p.merchant_id and root.id = p.root_id),
                     false, p.merged_into
              from person p where p.merchant_id = ? and p.partner_user_id = wanted.partner_user_id offset 0) found
            order by found.partner_user_id, found.merged_into is null, found.id"""),
        DEVICE("""
            select found.* from unnest(?::text[]) as wanted (device) cross join lateral (
              select p.device, p.id, (select root.public_id from person root
                                      where root.merchant_id = p.merchant_id and root.id = p.root_id), false
              from person p where p.merchant_id = ? and p.device = wanted.device offset 0) found""");

        private final String query;

        Key(String query) {
            this.query = query;
        }
    }

    Map<String, Known> read(Key key, Collection<String> wanted) throws SQLException {
        var found = new HashMap<String, Known>();
        if (wanted.isEmpty()) {
            return found;
        }
        try (var select = connection.prepareStatement(key.query)) {
            select.setArray(1, texts(wanted.stream()));
            select.setLong(2, merchantId);
            var rows = select.executeQuery();
            while (rows.next()) {
                var ref = new People.Ref(rows.getLong(2), rows.getString(3), false);
                found.put(rows.getString(1), new Known(ref, rows.getBoolean(4)));
            }
        }
        return found;
    }

    void delete(Collection<Long> people) throws SQLException {
        try (var delete = connection.prepareStatement("delete from person where merchant_id = ? and id = any(?)")) {
            delete.setLong(1, merchantId);
            delete.setArray(2, connection.createArrayOf("bigint", people.toArray()));
            delete.executeUpdate();
        }
    }

    Array texts(Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
