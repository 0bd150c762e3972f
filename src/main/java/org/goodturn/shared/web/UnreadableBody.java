package org.goodturn.shared.web;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A body that cannot be taken apart, or of which the rest never comes: a form with "%zz", a multipart that ends in the
 * middle, a thousand fields, chunks of no length. What reads bodies says so by exceptions of every kind, which have
 * only their origin in common.
 */
final class UnreadableBody {

    private static final String FORMS = "org.jboss.resteasy.reactive.server.core.multipart.";
    private static final String BYTES = "org.jboss.resteasy.reactive.server.vertx.VertxInputStream";
    private static final int NEAR_THE_TOP = 8;
    private static final int DEEPEST = 5;

    private UnreadableBody() {}

    static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .limit(DEEPEST)
                .flatMap(cause -> Arrays.stream(cause.getStackTrace()).limit(NEAR_THE_TOP))
                .map(StackTraceElement::getClassName)
                .anyMatch(origin -> origin.startsWith(FORMS) || origin.startsWith(BYTES));
    }
}
