package org.goodturn.quality;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.shared.text.EmailAddress;

/** Knows the domains of throw-away mailboxes; the list says where it comes from. Read when first asked. */
@Singleton
class ThrowAwayMail {

    private static final String LIST = "/quality/disposable-domains.txt";

    private static final class Known {
        static final Set<String> DOMAINS = read();
    }

    /** Whether the domain, or one above it, is on the list. */
    boolean isThrownAway(EmailAddress address) {
        var domain = address.value().substring(address.value().indexOf('@') + 1);
        return Stream.iterate(domain, name -> name.contains("."), name -> name.substring(name.indexOf('.') + 1))
                .anyMatch(Known.DOMAINS::contains);
    }

    private static Set<String> read() {
        var list = Objects.requireNonNull(ThrowAwayMail.class.getResourceAsStream(LIST), LIST);
        try (var reader = new BufferedReader(new InputStreamReader(list, StandardCharsets.US_ASCII))) {
            return reader.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
