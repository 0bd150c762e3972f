package org.goodturn.person;

import java.sql.Array;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.goodturn.person.KeyRows.Key;
import org.goodturn.person.KeyRows.Known;
import org.goodturn.shared.id.PublicId;
import org.goodturn.shared.text.EmailAddress;

/**
 * The statements of {@link People}. Rows are made in the order of their keys and told in that of their numbers, so that
 * two batches never wait for each other.
 */
final class PersonRows {

    private static final String TELL = """
            with held as materialized (
              select id, email from person where merchant_id = ? and id = any(?) order by id for no key update)
            update person p set partner_user_id = given.partner_user_id, version = p.version + 1
            from (select distinct on (partner_user_id) * from unnest(?::text[], ?::text[]) as told (email, partner_user_id)
                  order by partner_user_id, email) given
            join held using (email)
            where p.merchant_id = ? and p.id = held.id and p.partner_user_id is null
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
            order by given.email, given.partner_user_id
            on conflict (merchant_id, email) do nothing""";

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(id, ?)) from unnest(?::text[]) id order by id";

    private final KeyRows keys;
    private final Instant now;

    private Map<String, Known> knownEmails;
    private Map<String, Known> knownIds;

    PersonRows(KeyRows keys, Instant now) {
        this.keys = keys;
        this.now = now;
    }

    /**
     * An id of the shop leads to one person, but no constraint says so (there may be more from before), so a lock
     * decides who comes first: for every id that is new, and before any row is held.
     */
    void hold(SortedMap<String, Identity> emails, SortedMap<String, Identity> partnerIds) throws SQLException {
        knownEmails = keys.read(Key.EMAIL, emails.keySet());
        knownIds = keys.read(Key.PARTNER_ID, partnerIds.keySet());
        var fresh = new TreeSet<String>(partnerIds.keySet());
        fresh.removeAll(knownIds.keySet());
        emails.forEach((email, identity) -> {
            var known = knownEmails.get(email);
            if (identity.partnerUserId() != null && (known == null || known.isUnnumbered())) {
                fresh.add(identity.partnerUserId());
            }
        });
        if (!fresh.isEmpty()) {
            lock(fresh);
            knownEmails = null;
            knownIds = null;
        }
    }

    /** Whoever has the e-mail gets the shop's id at once, so that the next event may name that alone. */
    Map<String, Known> withEmail(SortedMap<String, Identity> wanted) throws SQLException {
        var told = new TreeMap<>(wanted);
        var found = orMade(Key.EMAIL, wanted, knownEmails);
        told.values().removeIf(identity -> identity.partnerUserId() == null);
        told.keySet()
                .removeIf(
                        email -> !found.containsKey(email) || !found.get(email).isUnnumbered());
        if (!told.isEmpty()) {
            tell(
                    told,
                    told.keySet().stream()
                            .map(email -> found.get(email).ref().id())
                            .toArray());
        }
        return found;
    }

    Map<String, Known> withPartnerId(SortedMap<String, Identity> wanted) throws SQLException {
        return orMade(Key.PARTNER_ID, wanted, knownIds);
    }

    /** @param known what was read before; null when it may have changed since */
    private Map<String, Known> orMade(Key key, SortedMap<String, Identity> wanted, Map<String, Known> known)
            throws SQLException {
        var found = known == null ? keys.read(key, wanted.keySet()) : known;
        wanted.keySet().removeAll(found.keySet());
        if (!wanted.isEmpty()) {
            var made = make(wanted.values());
            keys.read(key, wanted.keySet()).forEach((value, person) -> found.put(value, person.after(made)));
        }
        return found;
    }

    private void lock(Collection<String> partnerIds) throws SQLException {
        try (var lock = keys.connection().prepareStatement(LOCK)) {
            lock.setLong(1, keys.merchantId());
            lock.setArray(2, keys.texts(partnerIds.stream()));
            lock.execute();
        }
    }

    private void tell(SortedMap<String, Identity> told, Object[] rows) throws SQLException {
        try (var update = keys.connection().prepareStatement(TELL)) {
            update.setLong(1, keys.merchantId());
            update.setArray(2, keys.connection().createArrayOf("bigint", rows));
            update.setArray(3, keys.texts(told.keySet().stream()));
            update.setArray(4, texts(told.values(), Identity::partnerUserId));
            update.setLong(5, keys.merchantId());
            update.executeUpdate();
        }
    }

    /** @return public ids of those who are new, unless somebody else was quicker */
    private Set<String> make(Collection<Identity> missing) throws SQLException {
        var ids = missing.stream().map(identity -> PublicId.next("per")).toList();
        var created = Collections.nCopies(missing.size(), Timestamp.from(now)).toArray();
        try (var insert = keys.connection().prepareStatement(MAKE)) {
            insert.setLong(1, keys.merchantId());
            insert.setLong(2, keys.merchantId());
            insert.setArray(3, keys.texts(ids.stream()));
            insert.setArray(4, texts(missing, identity -> address(identity, EmailAddress::value)));
            insert.setArray(5, texts(missing, identity -> address(identity, EmailAddress::mailbox)));
            insert.setArray(6, texts(missing, Identity::partnerUserId));
            insert.setArray(7, keys.connection().createArrayOf("timestamptz", created));
            insert.executeUpdate();
        }
        return Set.copyOf(ids);
    }

    private static String address(Identity identity, Function<EmailAddress, String> part) {
        return identity.email() == null ? null : part.apply(identity.email());
    }

    private Array texts(Collection<Identity> identities, Function<Identity, String> column) throws SQLException {
        return keys.texts(identities.stream().map(column));
    }
}
