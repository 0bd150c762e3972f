package org.goodturn.shared.tenancy;

import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext.ContextState;
import io.quarkus.arc.ManagedContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.function.Supplier;

/**
 * Does a piece of work as one merchant, apart from the request it was started from: jobs, commands across merchants.
 */
@ApplicationScoped
public class Tenancy {

    private final CurrentMerchant current;

    Tenancy(CurrentMerchant current) {
        this.current = current;
    }

    /** Runs the work with a fresh request context; a transaction must be begun inside it. */
    public <T> T as(long merchantId, Supplier<T> work) {
        ManagedContext context = Arc.container().requestContext();
        ContextState outer = context.isActive() ? context.getState() : null;
        context.deactivate();
        context.activate();
        try {
            current.becomes(merchantId);
            return work.get();
        } finally {
            context.terminate();
            if (outer != null) {
                context.activate(outer);
            }
        }
    }

    public void as(long merchantId, Runnable work) {
        as(merchantId, () -> {
            work.run();
            return null;
        });
    }
}
