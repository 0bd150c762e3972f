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
import java.util.function.Function;
import java.util.stream.Stream;
import org.goodturn.shared.id.PublicId;

/**
 * The statements of {@link People}. Rows are made in the order of their keys, so that two batches never wait for each
 * other.
 */
final class PersonRows {

    private static final String BY_EMAIL =
            "select email, id, public_id, partner_user_id is null from person where merchant_id = ? and email = any(?)";

    private static final String BY_PARTNER_ID = """
            select distinct on (partner_user_id) partner_user_id, id, public_id, false from person
            where merchant_id = ? and partner_user_id = any(?) order by partner_user_id, id""";

    private static final String TELL = """
            update person p set partner_user_id = given.partner_user_id, version = p.version + 1
            from unnest(?::text[], ?::text[]) as given (email, partner_user_id)
            where p.merchant_id = ? and p.email = given.email and p.partner_user_id is null""";

    private static final String MAKE = """
            insert into person (merchant_id, public_id, email, mailbox, partner_user_id, created_at)
            select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (merchant_id, email) do nothing""";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(id, ?)) from unnest(?::text[]) id order by id";

    private final Connection connection;
    private final long merchantId;
    private final Instant now;

    /** E-mails of people of whom the shop's id is not known. */
    private final Set<String> unnumbered = new HashSet<>();

    PersonRows(Connection connection, long merchantId, Instant now) {
        this.connection = connection;
        this.merchantId = merchantId;
        this.now = now;
    }

    /** Whoever has the e-mail gets the shop's id at once, so that the next event may name that alone. */
    Map<String, People.Ref> withEmail(SortedMap<String, Identity> wanted) throws SQLException {
        var told = new TreeMap<>(wanted);
        var found = readOrMake(BY_EMAIL, wanted);
        told.keySet().retainAll(unnumbered);
        told.values().removeIf(identity -> identity.partnerUserId() == null);
        if (!told.isEmpty()) {
            tell(told);
        }
        return found;
    }

    /**
     * The shop's ids are not unique (two e-mails may share one), so a lock, not a constraint, decides who comes first.
     */
    Map<String, People.Ref> withPartnerId(SortedMap<String, Identity> wanted) throws SQLException {
        if (!wanted.isEmpty()) {
            try (var lock = connection.prepareStatement(LOCK)) {
                lock.setLong(1, merchantId);
                lock.setArray(2, texts(wanted.keySet()));
                lock.execute();
            }
        }
        return readOrMake(BY_PARTNER_ID, wanted);
    }

    private Map<String, People.Ref> readOrMake(String query, SortedMap<String, Identity> wanted) throws SQLException {
        var found = read(query, wanted.keySet());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            make(wanted.values());
            found.putAll(read(query, wanted.keySet()));
        }
        return found;
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
            insert.setArray(2, texts(missing, identity -> PublicId.next("per")));
            insert.setArray(
                    3,
                    texts(
                            missing,
                            identity -> identity.email() == null
                                    ? null
                                    : identity.email().value()));
            insert.setArray(
                    4,
                    texts(
                            missing,
                            identity -> identity.email() == null
                                    ? null
                                    : identity.email().mailbox()));
            insert.setArray(5, texts(missing, Identity::partnerUserId));
            insert.setArray(6, connection.createArrayOf("timestamptz", created));
            insert.executeUpdate();
        }
    }

    private Map<String, People.Ref> read(String query, Collection<String> keys) throws SQLException {
        var found = new HashMap<String, People.Ref>();
        if (keys.isEmpty()) {
            return found;
        }
        try (var select = connection.prepareStatement(query)) {
            select.setLong(1, merchantId);
            select.setArray(2, texts(keys));
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
