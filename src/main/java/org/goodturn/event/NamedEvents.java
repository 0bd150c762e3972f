package org.goodturn.event;

import java.util.Set;

/** Events of the shop's own that mean something for a friend. Answered by the feature that knows who was brought. */
public interface NamedEvents {

    /** @return their names */
    Set<String> of(long personId);
}
