package org.goodturn.quality;

import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/** Reads countries and sites as shops write them. */
final class Places {

    private Places() {}

    static String country(String text) {
        return text.strip().toUpperCase(Locale.ROOT);
    }

    /** The host of an address, or of a bare host name. */
    static Optional<String> host(String text) {
        try {
            var address = text.strip();
            var host = URI.create(address.contains("://") ? address : "https://" + address)
                    .getHost();
            return Optional.ofNullable(host).map(name -> name.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
