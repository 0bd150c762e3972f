package org.goodturn.integration.voucherify.web;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import org.goodturn.integration.voucherify.ActionRow;
import org.goodturn.integration.voucherify.ActionRows;
import org.goodturn.shared.data.Turns;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.web.JsonBody;
import org.goodturn.shared.web.ProblemException;

/**
 * Tells of the customers of an action one after the other, each in a transaction of its own together with what became
 * of it: whatever happens in between, nobody is told of twice or left out. One action at a time: other jobs go on.
 */
@Singleton
class VoucherifyTelling implements Job {

    static final String NAME = "tell-customers";

    private static final int AT_ONCE = 200;
    private static final int MOST_TRIES = 3;
    private static final int LARGEST_TOLD = 1024 * 1024;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final VoucherifyCustomers customers;
    private final ActionRows rows;
    private final JsonBody body;
    private final Turns turns;
    private final CurrentMerchant merchant;
    private final Jobs jobs;
    private final Clock clock;
    private final Semaphore desk = new Semaphore(1);

    VoucherifyTelling(
            VoucherifyCustomers customers,
            ActionRows rows,
            JsonBody body,
            Turns turns,
            CurrentMerchant merchant,
            Jobs jobs,
            Clock clock) {
        this.customers = customers;
        this.rows = rows;
        this.body = body;
        this.turns = turns;
        this.merchant = merchant;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long action) {
        if (!desk.tryAcquire()) {
            later(action, PAUSE);
            return;
        }
        try {
            var told = 0;
            while (told < AT_ONCE && tellNext(action)) {
                told++;
            }
            if (told == AT_ONCE) {
                later(action, Duration.ZERO);
            }
        } finally {
            desk.release();
        }
    }

    /** Behind what others wait for. */
    private void later(long action, Duration pause) {
        QuarkusTransaction.requiringNew().run(() -> jobs.anew(clock.instant().plus(pause), NAME, action));
    }

    /** @return false when nobody was left */
    private boolean tellNext(long action) {
        var next = QuarkusTransaction.requiringNew().call(() -> rows.next(action));
        next.ifPresent(this::tell);
        return next.isPresent();
    }

    private void tell(ActionRow row) {
        try {
            QuarkusTransaction.requiringNew().run(() -> take(row));
        } catch (ProblemException refusal) {
            refuse(row, refusal);
        } catch (RuntimeException broken) {
            tryAgain(row, broken);
        }
    }

    private void take(ActionRow row) {
        turns.take(NAME, merchant.id());
        var began = clock.instant();
        var person = customers.upsert(customer(row));
        if (!rows.taken(row, person.id, person.createdAt().isBefore(began), clock.instant())) {
            throw forgotten();
        }
    }

    private ObjectNode customer(ActionRow row) {
        if (row.told() == null) {
            throw forgotten();
        }
        var customer = body.object(row.told().getBytes(StandardCharsets.US_ASCII), LARGEST_TOLD);
        if (JsonBody.isLonger(customer, VoucherifyCustomersApi.LARGEST)) {
            throw tooLarge();
        }
        return customer;
    }

    private void refuse(ActionRow row, ProblemException why) {
        var refusal = new ActionRow.Refusal(
                why.code(), why.getMessage(), VoucherifyErrors.details(why.fields(), why.getMessage()));
        QuarkusTransaction.requiringNew().run(() -> rows.refused(row, refusal, clock.instant()));
    }

    /** What breaks on our side may be over soon; what does not end for one customer must not hold up the others. */
    private void tryAgain(ActionRow row, RuntimeException broken) {
        if (row.tries() + 1 < MOST_TRIES) {
            QuarkusTransaction.requiringNew().run(() -> rows.tried(row));
            throw broken;
        }
        Log.errorf(broken, "customer %d of action %d was given up", row.position(), row.actionId());
        refuse(
                row,
                new ProblemException(500, "internal_error", "Something broke on our side. Send it again.", Map.of()));
    }

    private static ProblemException tooLarge() {
        return new ProblemException(
                413,
                "too_large",
                "A customer may have at most " + VoucherifyCustomersApi.LARGEST + " bytes.",
                Map.of());
    }

    private static ProblemException forgotten() {
        return new ProblemException(410, "forgotten", "The customer was forgotten before it was their turn.", Map.of());
    }
}
