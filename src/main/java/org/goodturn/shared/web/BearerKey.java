package org.goodturn.shared.web;

import java.util.Optional;

/** The key in an {@code Authorization} header (RFC 6750). */
public final class BearerKey {

    private static final String SCHEME = "Bearer ";
    private static final int LONGEST = 200;

    private BearerKey() {}

    /** @param header may be null */
    public static Optional<String> in(String header) {
        return header != null && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) && header.length() <= LONGEST
                ? Optional.of(header.substring(SCHEME.length()).strip())
                : Optional.empty();
    }

    /** @throws ProblemException when the header is missing or of another scheme */
    public static String of(String header) {
        if (header == null) {
            throw ProblemException.unauthorized("missing_key", "Send your key as 'Authorization: Bearer sk_…'.");
        }
        return in(header)
                .orElseThrow(() -> ProblemException.unauthorized(
                        "invalid_key", "The Authorization header is not of the form 'Bearer sk_…'."));
    }
}
