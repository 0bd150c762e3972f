package org.goodturn.event.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.function.Supplier;

/**
 * What the {@link ShortWay} had translated when a request went on to the long way. When only the answer to a commit was
 * lost, what was sent is written already: by the ids that were made up for it, it is known again.
 */
@Singleton
class HandedOver {

    private static final String TRANSLATED = HandedOver.class.getName();

    private final CurrentVertxRequest current;

    HandedOver(CurrentVertxRequest current) {
        this.current = current;
    }

    static void to(RoutingContext request, Object translated) {
        request.put(TRANSLATED, translated);
    }

    /** @return what was handed over with the current request, or else a translation made now */
    <T> T or(Class<T> type, Supplier<T> translation) {
        var handed = type.cast(current.getCurrent().get(TRANSLATED));
        return handed == null ? translation.get() : handed;
    }
}
