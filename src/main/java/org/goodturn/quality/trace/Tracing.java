package org.goodturn.quality.trace;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.goodturn.event.EventRecorded;
import org.goodturn.event.EventSource;
import org.goodturn.person.PersonErased;

/** Keeps what an event tells of its person's device, payment, address and network, until the person is forgotten. */
@ApplicationScoped
class Tracing {

    private static final int BEFORE_THE_OTHERS = 1000;

    private final TraceRows rows;

    Tracing(TraceRows rows) {
        this.rows = rows;
    }

    /** A browser could name anybody, and so throw suspicion on others: it leaves no traces. */
    void on(@Observes @Priority(BEFORE_THE_OTHERS) EventRecorded fact) {
        var event = fact.event();
        if (event.personId() == null || event.source() == EventSource.BROWSER) {
            return;
        }
        var traces = Traces.in(event.merchantId(), event.data().texts());
        if (!traces.isEmpty()) {
            rows.keep(event.personId(), traces, fact.now());
        }
    }

    void on(@Observes PersonErased fact) {
        rows.forget(fact.personId());
    }
}
