package org.goodturn.shared.web;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.concurrent.Callable;

/** Work in a transaction of its own. Whoever meets others who do the same at the same time does it once more. */
public final class OnceMore {

    private OnceMore() {}

    public static <T> T ifItCollides(Callable<T> work) {
        try {
            return QuarkusTransaction.requiringNew().call(work);
        } catch (RuntimeException failure) {
            if (DatabaseRefusal.isCollision(failure)) {
                return QuarkusTransaction.requiringNew().call(work);
            }
            throw failure;
        }
    }
}
