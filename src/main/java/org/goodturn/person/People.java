package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/** Finds or makes people, many at once. Whoever comes first makes the row; everybody gets the same one. */
@ApplicationScoped
public class People {

    /** A person by both ids. */
    public record Ref(long id, String publicId) {}

    private static final String MAKE_BY_EMAIL = """
            insert into person (merchant_id, public_id, email, mailbox, partner_user_id, created_at)
            select ?, * from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::timestamptz[])
            on conflict (merchant_id, email) do nothing""";

    private static final String BY_EMAIL =
            "select email, id, public_id from person where merchant_id = ? and email = any(?)";

    private static final String BY_PARTNER_ID = """
            select distinct on (partner_user_id) partner_user_id, id, public_id from person
            where merchant_id = ? and partner_user_id = any(?) order by partner_user_id, id""";

    private static final String MAKE_BY_PARTNER_ID = """
            insert into person (merchant_id, public_id, partner_user_id, created_at)
            select ?, * from unnest(?::text[], ?::text[], ?::timestamptz[])""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    People(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The person with this e-mail, made if need be, in the current transaction and held until its end. */
    public Person known(EmailAddress email, Instant now) {
        var identity = new Identity(email, null);
        return Person.held(jdbi.withHandle(handle -> alone(handle.getConnection(), identity, now))
                .id());
    }

    private Ref alone(Connection connection, Identity identity, Instant now) {
        try {
            return resolve(connection, merchant.id(), List.of(identity), now).get(identity);
        } catch (SQLException failure) {
            throw new IllegalStateException("the person could not be found or made", failure);
        }
    }

    /** @return for every identity that is not anonymous its person; the connection is walled in the merchant */
    public Map<Identity, Ref> resolve(
            Connection connection, long merchantId, Collection<Identity> identities, Instant now) throws SQLException {
        var found = new HashMap<Identity, Ref>();
        var emails = byEmail(connection, merchantId, identities, now);
        var partnerIds = byPartnerId(connection, merchantId, identities, now);
        for (var identity : identities) {
            if (!identity.isAnonymous()) {
                found.put(
                        identity,
                        identity.email() != null
                                ? emails.get(identity.email().value())
                                : partnerIds.get(identity.partnerUserId()));
            }
        }
        return found;
    }

    /** Rows are made in the order of their addresses, so that two batches never wait for each other. */
    private static Map<String, Ref> byEmail(
            Connection connection, long merchantId, Collection<Identity> identities, Instant now) throws SQLException {
        var wanted = new TreeMap<String, Identity>();
        identities.stream()
                .filter(i -> i.email() != null)
                .forEach(i -> wanted.putIfAbsent(i.email().value(), i));
        var found = read(connection, BY_EMAIL, merchantId, wanted.keySet());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            makeByEmail(connection, merchantId, List.copyOf(wanted.values()), now);
            found.putAll(read(connection, BY_EMAIL, merchantId, wanted.keySet()));
        }
        return found;
    }

    private static void makeByEmail(Connection connection, long merchantId, List<Identity> missing, Instant now)
            throws SQLException {
        try (var insert = connection.prepareStatement(MAKE_BY_EMAIL)) {
            insert.setLong(1, merchantId);
            insert.setArray(2, connection.createArrayOf("text", newIds(missing.size())));
            insert.setArray(
                    3,
                    texts(
                            connection,
                            missing.stream().map(i -> i.email().value()).toList()));
            insert.setArray(
                    4,
                    texts(
                            connection,
                            missing.stream().map(i -> i.email().mailbox()).toList()));
            insert.setArray(
                    5,
                    texts(
                            connection,
                            missing.stream().map(Identity::partnerUserId).toList()));
            insert.setArray(6, connection.createArrayOf("timestamptz", times(missing.size(), now)));
            insert.executeUpdate();
        }
    }

    private static Map<String, Ref> byPartnerId(
            Connection connection, long merchantId, Collection<Identity> identities, Instant now) throws SQLException {
        var wanted = new TreeMap<String, Identity>();
        identities.stream()
                .filter(i -> i.email() == null && i.partnerUserId() != null)
                .forEach(i -> wanted.putIfAbsent(i.partnerUserId(), i));
        if (wanted.isEmpty()) {
            return Map.of();
        }
        lock(connection, merchantId, wanted.keySet());
        var found = read(connection, BY_PARTNER_ID, merchantId, wanted.keySet());
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            try (var insert = connection.prepareStatement(MAKE_BY_PARTNER_ID)) {
                insert.setLong(1, merchantId);
                insert.setArray(2, connection.createArrayOf("text", newIds(wanted.size())));
                insert.setArray(3, texts(connection, wanted.keySet()));
                insert.setArray(4, connection.createArrayOf("timestamptz", times(wanted.size(), now)));
                insert.executeUpdate();
            }
            found.putAll(read(connection, BY_PARTNER_ID, merchantId, wanted.keySet()));
        }
        return found;
    }

    /**
     * The shop's ids are not unique (two e-mails may share one), so no constraint decides who comes first; a lock does.
     */
    private static void lock(Connection connection, long merchantId, Collection<String> partnerIds)
            throws SQLException {
        try (var lock = connection.prepareStatement(
                "select pg_advisory_xact_lock(hashtextextended(id, ?)) from unnest(?::text[]) id order by id")) {
            lock.setLong(1, merchantId);
            lock.setArray(2, texts(connection, partnerIds));
            lock.execute();
        }
    }

    private static Map<String, Ref> read(Connection connection, String sql, long merchantId, Collection<String> keys)
            throws SQLException {
        var found = new HashMap<String, Ref>();
        if (keys.isEmpty()) {
            return found;
        }
        try (var query = connection.prepareStatement(sql)) {
            query.setLong(1, merchantId);
            query.setArray(2, texts(connection, keys));
            var rows = query.executeQuery();
            while (rows.next()) {
                found.put(rows.getString(1), new Ref(rows.getLong(2), rows.getString(3)));
            }
        }
        return found;
    }

    private static java.sql.Array texts(Connection connection, Collection<String> values) throws SQLException {
        return connection.createArrayOf("text", values.toArray());
    }

    private static Object[] newIds(int count) {
        return java.util.stream.Stream.generate(() -> PublicId.next("per"))
                .limit(count)
                .toArray();
    }

    private static Object[] times(int count, Instant now) {
        return java.util.Collections.nCopies(count, Objects.requireNonNull(Timestamp.from(now)))
                .toArray();
    }
}
