package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.goodturn.person.KeyRows.Known;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.text.EmailAddress;
import org.jdbi.v3.core.Jdbi;

/** Finds or makes people, many at once. Whoever comes first makes the row; everybody gets the same one. */
@ApplicationScoped
public class People {

    /**
     * A person by both ids.
     *
     * @param isNew whether nobody knew the person before
     */
    public record Ref(long id, String publicId, boolean isNew) {}

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    People(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** The person with this e-mail, made if need be, in the current transaction and held until its end. */
    public Person known(EmailAddress email, Instant now) {
        var identity = new Identity(email, null);
        var ref = jdbi.withHandle(handle -> alone(handle.getConnection(), identity, now));
        return Person.held(ref.id());
    }

    /** The number of whoever has this id of the shop, made if need be. */
    long numbered(String partnerUserId, Instant now) {
        var identity = new Identity(null, partnerUserId);
        return jdbi.withHandle(handle -> alone(handle.getConnection(), identity, now))
                .id();
    }

    /** @return for every identity that names somebody its person; the connection is walled in the merchant */
    public Map<Identity, Ref> resolve(
            Connection connection, long merchantId, Collection<Identity> identities, Instant now) throws SQLException {
        var keys = new KeyRows(connection, merchantId);
        var rows = new PersonRows(keys, now);
        var emails = new TreeMap<String, Identity>();
        var partnerIds = new TreeMap<String, Identity>();
        var devices = new TreeMap<String, Identity>();
        for (var identity : identities) {
            if (identity.email() != null) {
                emails.merge(identity.email().value(), identity, People::fuller);
            } else if (identity.partnerUserId() != null) {
                partnerIds.putIfAbsent(identity.partnerUserId(), identity);
            } else if (identity.device() != null) {
                devices.putIfAbsent(identity.device().digest(), identity);
            }
        }
        rows.hold(emails, partnerIds);
        return byIdentity(
                identities,
                rows.withEmail(emails),
                rows.withPartnerId(partnerIds),
                new VisitorRows(keys, now).withDevice(devices));
    }

    /** Takes back who was made in the transaction, in which nothing else speaks of them. */
    public void forget(Connection connection, long merchantId, Collection<Ref> made) throws SQLException {
        if (!made.isEmpty()) {
            new KeyRows(connection, merchantId)
                    .delete(made.stream().map(Ref::id).toList());
        }
    }

    private Ref alone(Connection connection, Identity identity, Instant now) {
        try {
            return resolve(connection, merchant.id(), List.of(identity), now).get(identity);
        } catch (SQLException failure) {
            throw new IllegalStateException("the person could not be found or made", failure);
        }
    }

    private static Identity fuller(Identity one, Identity other) {
        return one.partnerUserId() == null ? other : one;
    }

    private static Map<Identity, Ref> byIdentity(
            Collection<Identity> identities,
            Map<String, Known> byEmail,
            Map<String, Known> byPartnerId,
            Map<String, Known> byDevice) {
        var found = new HashMap<Identity, Ref>();
        for (var identity : identities) {
            if (identity.email() != null) {
                found.put(identity, ref(byEmail, identity.email().value()));
            } else if (identity.partnerUserId() != null) {
                found.put(identity, ref(byPartnerId, identity.partnerUserId()));
            } else if (identity.device() != null) {
                found.put(identity, ref(byDevice, identity.device().digest()));
            }
        }
        return found;
    }

    private static Ref ref(Map<String, Known> found, String key) {
        var known = found.get(key);
        return known == null ? null : known.ref();
    }
}
