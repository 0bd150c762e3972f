package org.goodturn.person;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodturn.shared.id.PublicId;

/**
 * The statements of {@link People}. Rows are made in the order of their keys, so that two batches never wait for each
 * other.
 */
final class PersonRows {

    /**
     * Whoever was merged goes by the public id of the person they are now; the number tells whose key it was. Each key
     * is looked up by itself, here and below ({@code offset 0} keeps it so): of several at once PostgreSQL thinks,
     * while a table is small, that reading all of it is cheaper, and keeps to that as it grows.
     */
    private static final String BY_EMAIL = """
            select found.* from unnest(?::text[]) as wanted (email) cross join lateral (
              select p.email, p.id, (select root.public_id from person root
                                     where root.merchant_id = p.merchant_id and root.id = p.root_id),
                     p.partner_user_id is null
              from person p where p.merchant_id = ? and p.email = wanted.email offset 0) found""";

    private static final String BY_PARTNER_ID = """
            select distinct on (found.partner_user_id) found.*
            from unnest(?::text[]) as wanted (partner_user_id) cross join lateral (
              select p.partner_user_id, p.id, (select root.public_id from person root
                                               where root.merchant_id = p.merchant_id and root.id = p.root_id),
                     false
              from person p where p.merchant_id = ? and p.partner_user_id = wanted.partner_user_id offset 0) found
            order by found.partner_user_id, found.id""";

    private static final String BY_DEVICE = """
            select found.* from unnest(?::text[]) as wanted (device) cross join lateral (
              select p.device, p.id, (select root.public_id from person root
                                      where root.merchant_id = p.merchant_id and root.id = p.root_id), false
              from person p where p.merchant_id = ? and p.device = wanted.device offset 0) found""";

    private static final String TELL = """
            update person p set partner_user_id = given.partner_user_id, version = p.version + 1
            from (select distinct on (partner_user_id) * from unnest(?::text[], ?::text[]) as told (email, partner_user_id)
                  order by partner_user_id, email) given
            where p.merchant_id = ? and p.email = given.email and p.partner_user_id is null
              and not exists (select from person o where o.merchant_id = p.merchant_id and o.partner_user_id = given.partner_user_id)""";

    /** An id of the shop that leads to somebody else goes with that person until the event is processed. */
    private static final String MAKE = """
            insert into person (merchant_id, public_id, email, mailbox, partner_user_id, created_at)
            select ?, public_id, email, mailbox, case when email is null
                or row_number() over (partition by partner_user_id order by email) = 1
                   and (select o.id from person o
                        where o.merchant_id = ? and o.partner_user_id = given.partner_user_id limit 1) is null
                then partner_user_id end, created_at
            from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
                 as given (public_id, email, mailbox, partner_user_id, created_at)
            on conflict (merchant_id, email) do nothing""";

    private static final String MAKE_ANONYMOUS = """
            insert into person (merchant_id, public_id, device, created_at)
            select ?, public_id, device, ? from unnest(?::text[], ?::text[]) as given (public_id, device)
            on conflict (merchant_id, device) where device is not null do nothing""";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(id, ?)) from unnest(?::text[]) id order by id";

    private final Connection connection;
    private final long merchantId;
    private final Instant now;

    /** E-mails of people of whom the shop's id is not known. */
    private final Set<String> unnumbered = new HashSet<>();

    private Map<String, People.Ref> knownEmails;
    private Map<String, People.Ref> knownIds;

    PersonRows(Connection connection, long merchantId, Instant now) {
        this.connection = connection;
        this.merchantId = merchantId;
        this.now = now;
    }

    /**
     * An id of the shop leads to one person, but no constraint says so (there may be more from before), so a lock
     * decides who comes first: for every id that is new, and before any row is held.
     */
    void hold(SortedMap<String, Identity> emails, SortedMap<String, Identity> partnerIds) throws SQLException {
        knownEmails = read(BY_EMAIL, emails.keySet());
        knownIds = read(BY_PARTNER_ID, partnerIds.keySet());
        var fresh = new TreeSet<String>(partnerIds.keySet());
        fresh.removeAll(knownIds.keySet());
        emails.forEach((email, identity) -> {
            if (identity.partnerUserId() != null && (!knownEmails.containsKey(email) || unnumbered.contains(email))) {
                fresh.add(identity.partnerUserId());
            }
        });
        if (!fresh.isEmpty()) {
            lock(fresh);
            knownEmails = null;
            knownIds = null;
            unnumbered.clear();
        }
    }

    /** Whoever has the e-mail gets the shop's id at once, so that the next event may name that alone. */
    Map<String, People.Ref> withEmail(SortedMap<String, Identity> wanted) throws SQLException {
        var told = new TreeMap<>(wanted);
        var found = orMade(BY_EMAIL, wanted, knownEmails);
        told.keySet().retainAll(unnumbered);
        told.values().removeIf(identity -> identity.partnerUserId() == null);
        if (!told.isEmpty()) {
            tell(told);
        }
        return found;
    }

    Map<String, People.Ref> withPartnerId(SortedMap<String, Identity> wanted) throws SQLException {
        return orMade(BY_PARTNER_ID, wanted, knownIds);
    }

    Map<String, People.Ref> withDevice(SortedMap<String, Identity> wanted) throws SQLException {
        var found = read(BY_DEVICE, wanted.keySet());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            makeAnonymous(wanted.keySet());
            found.putAll(read(BY_DEVICE, wanted.keySet()));
        }
        return found;
    }

    private void makeAnonymous(Collection<String> devices) throws SQLException {
        try (var insert = connection.prepareStatement(MAKE_ANONYMOUS)) {
            insert.setLong(1, merchantId);
            insert.setTimestamp(2, Timestamp.from(now));
            insert.setArray(3, array(devices.stream().map(device -> PublicId.next("per"))));
            insert.setArray(4, texts(devices));
            insert.executeUpdate();
        }
    }

    /** @param known what was read before; null when it may have changed since */
    private Map<String, People.Ref> orMade(
            String query, SortedMap<String, Identity> wanted, Map<String, People.Ref> known) throws SQLException {
        var found = known == null ? read(query, wanted.keySet()) : known;
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            make(wanted.values());
            found.putAll(read(query, wanted.keySet()));
        }
        return found;
    }

    private void lock(Collection<String> partnerIds) throws SQLException {
        try (var lock = connection.prepareStatement(LOCK)) {
            lock.setLong(1, merchantId);
            lock.setArray(2, texts(partnerIds));
            lock.execute();
        }
    }

    private void tell(SortedMap<String, Identity> told) throws SQLException {
        try (var update = connection.prepareStatement(TELL)) {
            update.setArray(1, texts(told.keySet()));
            update.setArray(2, texts(told.values(), Identity::partnerUserId));
            update.setLong(3, merchantId);
            update.executeUpdate();
        }
    }

    private void make(Collection<Identity> missing) throws SQLException {
        var created = Collections.nCopies(missing.size(), Timestamp.from(now)).toArray();
        try (var insert = connection.prepareStatement(MAKE)) {
            insert.setLong(1, merchantId);
            insert.setLong(2, merchantId);
            insert.setArray(3, texts(missing, identity -> PublicId.next("per")));
            insert.setArray(
                    4,
                    texts(
                            missing,
                            identity -> identity.email() == null
                                    ? null
                                    : identity.email().value()));
            insert.setArray(
                    5,
                    texts(
                            missing,
                            identity -> identity.email() == null
                                    ? null
                                    : identity.email().mailbox()));
            insert.setArray(6, texts(missing, Identity::partnerUserId));
            insert.setArray(7, connection.createArrayOf("timestamptz", created));
            insert.executeUpdate();
        }
    }

    private Map<String, People.Ref> read(String query, Collection<String> keys) throws SQLException {
        var found = new HashMap<String, People.Ref>();
        if (keys.isEmpty()) {
            return found;
        }
        try (var select = connection.prepareStatement(query)) {
            select.setArray(1, texts(keys));
            select.setLong(2, merchantId);
            var rows = select.executeQuery();
            while (rows.next()) {
                found.put(rows.getString(1), new People.Ref(rows.getLong(2), rows.getString(3)));
                if (rows.getBoolean(4)) {
                    unnumbered.add(rows.getString(1));
                }
            }
        }
        return found;
    }

    private Array texts(Collection<Identity> identities, Function<Identity, String> column) throws SQLException {
        return array(identities.stream().map(column));
    }

    private Array texts(Collection<String> values) throws SQLException {
        return array(values.stream());
    }

    private Array array(Stream<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }
}
