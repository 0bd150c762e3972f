package org.goodturn.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.function.Function;
import org.goodturn.shared.tenancy.Tenancy;

/** The merchant whose past is replayed, asked from the stage: each time in a transaction of its own. */
final class Real {

    private final long merchant;
    private final Tenancy tenancy;
    private final Memory memory;

    Real(long merchant, Tenancy tenancy, Memory memory) {
        this.merchant = merchant;
        this.tenancy = tenancy;
        this.memory = memory;
    }

    long merchant() {
        return merchant;
    }

    <T> T ask(Function<Memory, T> question) {
        return tenancy.as(merchant, () -> QuarkusTransaction.requiringNew().call(() -> question.apply(memory)));
    }
}
