package org.goodturn.event;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What an operator watches: how many events come in, what becomes of them, how many wait. */
@Startup
@Singleton
class EventMetrics {

    private static final String TAKEN = "goodturn.events.taken";
    private static final String PROCESSED = "goodturn.events.processed";
    private static final String WAITING = "goodturn.events.waiting";

    private final MeterRegistry registry;

    /** Kept, because looking one up by its labels costs more than counting. */
    private final Map<EventSource, Counter> fresh = new ConcurrentHashMap<>();

    private final Map<EventSource, Counter> repeated = new ConcurrentHashMap<>();

    EventMetrics(MeterRegistry registry, EventQueue queue) {
        this.registry = registry;
        registry.gauge(WAITING, queue, EventQueue::length);
    }

    void taken(Incoming event, Receipt receipt) {
        (receipt.repeated() ? repeated : fresh)
                .computeIfAbsent(event.source(), source -> counter(source, receipt.repeated()))
                .increment();
    }

    private Counter counter(EventSource source, boolean repeated) {
        return registry.counter(TAKEN, "source", name(source), "repeated", Boolean.toString(repeated));
    }

    /** Counted when it is decided; a transaction that fails afterwards is counted again by the next try. */
    void processed(EventResult result) {
        registry.counter(PROCESSED, "state", name(result.state())).increment();
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
