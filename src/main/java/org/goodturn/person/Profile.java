package org.goodturn.person;

import java.util.Map;
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

    public Identity identity() {
        return new Identity(email, partnerUserId);
    }
}
