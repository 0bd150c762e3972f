package org.goodturn.person;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import org.goodturn.shared.reason.Findings;

/**
 * Whose is what somebody did before they said who they are? Of whoever was on the device first, by the events' own
 * times: so it does not matter in which order we hear of it. A household shares a device and stays several people; one
 * that half a town shares is nobody's.
 */
@ApplicationScoped
class Devices {

    private static final int MOST_IN_A_HOUSEHOLD = 4;

    private final DeviceRows rows;
    private final KeyOwners owners;
    private final Merging merging;
    private final Parting parting;

    Devices(DeviceRows rows, KeyOwners owners, Merging merging, Parting parting) {
        this.rows = rows;
        this.owners = owners;
        this.merging = merging;
        this.parting = parting;
    }

    /** @return numbers of the events after which a device may belong to somebody else than before */
    Set<Long> news(Collection<Naming> named) {
        var withDevice =
                named.stream().filter(one -> one.told().device() != null).toList();
        return withDevice.isEmpty() ? Set.of() : rows.news(withDevice);
    }

    /** One event on a device after the other: whoever is first holds it until the transaction has ended. */
    void hold(DeviceKey device) {
        owners.hold("device " + device.digest());
    }

    /** The device must be held. */
    void meet(Naming named, Findings findings, Instant now) {
        var device = named.told().device();
        if (!named.told().isAnonymous()) {
            rows.remember(device, named);
        }
        rows.visitor(device).ifPresent(visitor -> belongs(visitor, owner(device), named.eventId(), findings, now));
    }

    /** @return null for nobody */
    private Long owner(DeviceKey device) {
        var people = rows.people(device);
        return people.isEmpty() || people.size() > MOST_IN_A_HOUSEHOLD ? null : people.getFirst();
    }

    private void belongs(DeviceRows.Visitor visitor, Long owner, long event, Findings findings, Instant now) {
        if (visitor.isMerged() && !isFreed(visitor, owner, now)) {
            return;
        }
        if (owner != null
                && !PersonMerge.wasUndone(owner, visitor.id())
                && merging.merge(visitor.id(), owner, Cause.device(event), now) instanceof Merged.Done) {
            findings.add(
                    "event",
                    "person.device_known",
                    "What was done on the device before anybody said who it is belongs to this person from here on.");
        }
    }

    /** Somebody was there before the one whom it was thought to be; what staff decided stays. */
    private boolean isFreed(DeviceRows.Visitor visitor, Long owner, Instant now) {
        return PersonMerge.byDevice(visitor.id())
                .filter(merge -> owner == null || Person.rootOf(merge.survivorId()) != owner)
                .filter(merge -> parting.undo(merge, Cause.SYSTEM, Cause.OTHER_FIRST, now) instanceof Merged.Done)
                .isPresent();
    }
}
