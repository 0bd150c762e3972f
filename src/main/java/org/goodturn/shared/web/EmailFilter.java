package org.goodturn.shared.web;

import org.goodturn.shared.text.EmailAddress;

/** The {@code email} that lists of the API can be narrowed by. */
public final class EmailFilter {

    private EmailFilter() {}

    /**
     * @return as addresses are kept; null when nothing was asked for
     * @throws ProblemException when it is no address, by which nobody could be found
     */
    public static String of(String asked) {
        if (asked == null || asked.isBlank()) {
            return null;
        }
        return EmailAddress.parse(asked)
                .map(EmailAddress::value)
                .orElseThrow(() -> ProblemException.field("email", "one e-mail address, as name@example.com"));
    }
}
