package org.goodturn.event;

import java.util.Set;
import org.goodturn.person.DeviceKey;
import org.goodturn.person.Identity;

/** By what an event names its person, as far as that is believed. */
final class Believed {

    /** What is told of everybody who passes by, robots among them. */
    private static final Set<String> LOOKING = Set.of("page", "screen", "group", "alias", "visited");

    private static final Identity NOBODY = new Identity(null, null);

    private Believed() {}

    /** Of everybody who only looks at pages nobody makes a person. */
    static Identity identity(EventData data, EventSource source, String name) {
        var named =
                data.provesIdentity(source) ? identity(data) : identity(data).claimed();
        return named.isAnonymous()
                        && (!source.isTrusted()
                                || LOOKING.contains(name) && data.clickId().isEmpty())
                ? NOBODY
                : named;
    }

    private static Identity identity(EventData data) {
        var device = data.text("anonymous_id").or(() -> data.text("device_id")).map(DeviceKey::of);
        return new Identity(data.email().orElse(null), data.partnerUserId().orElse(null), device.orElse(null));
    }
}
