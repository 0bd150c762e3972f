package org.goodturn.merchant.web;

import org.goodturn.shared.web.Link;
import org.jboss.resteasy.reactive.RestQuery;

/**
 * Which entries of the audit log to show, as it stands in the address.
 *
 * @param actor public id of who did it
 * @param check anything, to have the chain looked through
 */
public record AuditSearch(
        @RestQuery String actor,
        @RestQuery String action,
        @RestQuery String after,
        @RestQuery String check) {

    static final String PAGE = "/portal/settings/audit";

    String wantedActor() {
        return given(actor);
    }

    String wantedAction() {
        return given(action);
    }

    public boolean isNarrowed() {
        return wantedActor() != null || wantedAction() != null;
    }

    boolean isChecking() {
        return given(check) != null;
    }

    /** The same list from its beginning, or after an entry. */
    String link(String cursor) {
        return Link.to(PAGE)
                .with("actor", actor)
                .with("action", action)
                .with("after", cursor)
                .toString();
    }

    /** Null for what was not chosen, or cannot be stored and so was never written. */
    private static String given(String value) {
        return value == null || value.isBlank() || value.indexOf(0) >= 0 ? null : value;
    }
}
