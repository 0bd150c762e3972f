package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.jdbi.v3.core.Jdbi;

/** The statements of {@link Devices}. */
@ApplicationScoped
class DeviceRows {

    /** Whoever comes later is not remembered: the device is nobody's by then. */
    private static final int MOST_REMEMBERED = 12;

    /** Whom somebody who is known by a device is known as now; the same number when by the device alone. */
    public record Visitor(long id, long rootId) {

        boolean isMerged() {
            return id != rootId;
        }
    }

    private static final String NEWS = """
            select named.event from unnest(:events, :devices, :people, :times) as named (event, device, person, at)
            where case when person is null
              then exists (select from person v where v.merchant_id = :merchant and v.device = named.device and v.merged_into is null)
              else not exists (select from person_device d where d.merchant_id = :merchant and d.device = named.device
                                 and d.person_id = named.person and d.first_at <= cast(named.at as timestamptz)) end""";

    private static final String REMEMBER = """
            insert into person_device (merchant_id, device, person_id, first_at)
            select :merchant, :device, :person, :at
            where (select count(*) from person_device where merchant_id = :merchant and device = :device and person_id <> :person) < :most
            on conflict (merchant_id, device, person_id) do update set first_at = excluded.first_at
            where excluded.first_at < person_device.first_at""";

    private static final String PEOPLE = """
            select p.root_id from person_device d
            join person p on p.merchant_id = d.merchant_id and p.id = d.person_id
            where d.merchant_id = :merchant and d.device = :device
            group by p.root_id order by min(d.first_at), p.root_id""";

    private final Jdbi jdbi;
    private final CurrentMerchant merchant;

    DeviceRows(Jdbi jdbi, CurrentMerchant merchant) {
        this.jdbi = jdbi;
        this.merchant = merchant;
    }

    /** Events after which the devices that they name may belong to somebody else than before. */
    Set<Long> news(Collection<Naming> named) {
        return jdbi.withHandle(handle -> handle.createQuery(NEWS)
                .bind("merchant", merchant.id())
                .bindArray(
                        "events",
                        Long.class,
                        named.stream().map(Naming::eventId).toList())
                .bindArray(
                        "devices",
                        String.class,
                        named.stream().map(one -> one.told().device().digest()).toList())
                .bindArray(
                        "people",
                        Long.class,
                        named.stream().map(DeviceRows::somebody).toList())
                .bindArray(
                        "times",
                        String.class,
                        named.stream().map(one -> one.at().toString()).toList())
                .mapTo(Long.class)
                .set());
    }

    private static Long somebody(Naming named) {
        return named.told().isAnonymous() ? null : named.personId();
    }

    void remember(DeviceKey device, Naming named) {
        jdbi.useHandle(handle -> handle.createUpdate(REMEMBER)
                .bind("merchant", merchant.id())
                .bind("device", device.digest())
                .bind("person", named.personId())
                .bind("at", named.at())
                .bind("most", MOST_REMEMBERED)
                .execute());
    }

    /** Who is known by the device alone, or was until they said who they are. */
    Optional<Visitor> visitor(DeviceKey device) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id, root_id from person where merchant_id = :merchant and device = :device")
                .bind("merchant", merchant.id())
                .bind("device", device.digest())
                .mapTo(Visitor.class)
                .findOne());
    }

    /** Everybody who was on the device, as they are known now; who was first comes first. */
    List<Long> people(DeviceKey device) {
        return jdbi.withHandle(handle -> handle.createQuery(PEOPLE)
                .bind("merchant", merchant.id())
                .bind("device", device.digest())
                .mapTo(Long.class)
                .list());
    }
}
