package org.goodturn.person.token;

import java.util.stream.Stream;
import org.jose4j.jwx.JsonWebStructure;

/** Anybody may write anything into a header, and of any JSON type; the library reads texts. */
final class TokenHeader {

    private TokenHeader() {}

    static void check(JsonWebStructure token) {
        var header = token.getHeaders();
        if (header.getObjectHeaderValue("crit") != null) {
            throw IdentityTokens.refused("Its header asks for what nobody here understands (\"crit\").");
        }
        var areTexts = Stream.of("alg", "enc", "kid", "zip")
                .map(header::getObjectHeaderValue)
                .allMatch(value -> value == null || value instanceof String);
        if (!areTexts) {
            throw IdentityTokens.refused("It cannot be read.");
        }
    }
}
