package org.goodturn.person;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.goodturn.shared.text.EmailAddress;

/** What somebody told us about a person. Null means: nothing was said, so nothing changes. */
public record Profile(
        EmailAddress email,
        String partnerUserId,
        String firstName,
        String lastName,
        String locale,
        Map<String, Object> parameters) {

    public static Profile named(EmailAddress email, String firstName) {
        return new Profile(email, null, firstName, null, null, Map.of());
    }

    /** What was said beside the keys, by its name in events. */
    public Map<String, Object> said() {
        var said = new HashMap<>(parameters);
        said.put("first_name", firstName);
        said.put("last_name", lastName);
        said.put("locale", locale);
        said.values().removeIf(Objects::isNull);
        return said;
    }

    /** @param fields of which nothing is to be said, by their names in events */
    public Profile without(Set<String> fields) {
        var others = new HashMap<>(parameters);
        others.keySet().removeAll(fields);
        return new Profile(
                email,
                partnerUserId,
                fields.contains("first_name") ? null : firstName,
                fields.contains("last_name") ? null : lastName,
                fields.contains("locale") ? null : locale,
                others);
    }

    /** @param fields of which alone something is to be said, by their names in events */
    public Profile only(Set<String> fields) {
        var others = said().keySet();
        others.removeAll(fields);
        return without(others);
    }

    public Identity identity() {
        return new Identity(email, partnerUserId);
    }
}
