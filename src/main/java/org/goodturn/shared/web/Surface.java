package org.goodturn.shared.web;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The sides from which the application can be reached, and what a browser may do with an answer of each. */
enum Surface {
    /** What operators and developers look at. Swagger UI brings its pictures as data. */
    OPERATIONS("/q/.*", Policy.PORTAL),
    /** JSON by key. No cookie counts here. */
    API("/(api|v1|v3)/.*", "default-src 'none'; frame-ancestors 'none'"),

    /** What shop pages load and call, by publishable key. No cookie counts here. */
    TAG("/tag/.*", "default-src 'none'; frame-ancestors 'none'"),

    /** Consumer pages of a draft, as staff look at them. Nothing there changes anything. */
    PREVIEW("/portal/.+/preview(/.*)?", Policy.CONSUMER + "; frame-ancestors 'self'"),

    /** Sign-in and what else comes before a session. */
    SIGNED_OUT("/(login|setup|invitation)(/.*)?", Policy.PORTAL),

    PORTAL("/(portal|logout)(/.*)?", Policy.PORTAL),

    /** Everything else: landing, share, claim. A friend may bring pictures from the shop's own servers. */
    CONSUMER(".*", Policy.CONSUMER + "; frame-ancestors 'none'");

    private static final class Policy {

        /** Forms may end in the portal only; nothing is inline; whoever frames the portal sees nothing. */
        static final String PORTAL =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

        static final String CONSUMER =
                "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: https:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; object-src 'none'";
    }

    private final Pattern paths;
    private final String contentPolicy;

    Surface(String paths, String contentPolicy) {
        this.paths = Pattern.compile(paths);
        this.contentPolicy = contentPolicy;
    }

    static Surface of(String path) {
        return Stream.of(values())
                .filter(surface -> surface.paths.matcher(path).matches())
                .findFirst()
                .orElseThrow();
    }

    String contentPolicy() {
        return contentPolicy;
    }

    /** Lives on the address of the installation only, never on a merchant's program domain. */
    boolean isAtHomeOnly() {
        return this == PORTAL || this == SIGNED_OUT || this == PREVIEW || this == OPERATIONS;
    }

    boolean isForMachines() {
        return this == API || this == TAG;
    }

    /** Whether an unsafe request must prove that a page of the session made it. */
    boolean needsToken() {
        return this == PORTAL;
    }
}
