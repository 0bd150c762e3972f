package org.goodturn.reward.supplier;

import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.goodturn.reward.Reward;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;

/**
 * Asks a merchant's system in three steps: writes down that it will be asked, asks without holding anything, writes
 * down the answer. Whatever happens in between is looked up first the next time.
 */
@Singleton
class Asking implements Job {

    static final String NAME = "ask-supplier";

    private record Question(SupplierCall.Step step, Supplier supplier, SupplierRequest request) {}

    private static final Question NOTHING = new Question(SupplierCall.Step.NOTHING, null, null);

    private final MerchantSystem system;
    private final Answering answering;
    private final Jobs jobs;
    private final Clock clock;

    Asking(MerchantSystem system, Answering answering, Jobs jobs, Clock clock) {
        this.system = system;
        this.answering = answering;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long call) {
        var question = QuarkusTransaction.requiringNew().call(() -> question(call));
        var answer =
                switch (question.step) {
                    case ASK -> system.ask(question.supplier, question.request);
                    case LOOK_UP ->
                        system.lookUp(question.supplier, question.request.data().key());
                    case WAIT -> later(call);
                    case NOTHING -> null;
                };
        if (answer != null) {
            Log.debugf("supplier call %d: %s", call, answer.getClass().getSimpleName());
            QuarkusTransaction.requiringNew().run(() -> answering.take(call, answer, clock.instant()));
        }
    }

    private SupplierAnswer later(long call) {
        QuarkusTransaction.requiringNew().run(() -> jobs.anew(clock.instant().plus(SupplierCall.LONGEST), NAME, call));
        return null;
    }

    private Question question(long id) {
        var about = SupplierCall.rewardOf(id);
        if (about == null) {
            return NOTHING;
        }
        var reward = Reward.held(about);
        var call = SupplierCall.held(id);
        var now = clock.instant();
        if (!reward.awaitsCode(now) && (reward.code() != null || !call.isInDoubt())) {
            answering.settle(call, reward, now);
            return NOTHING;
        }
        var supplier = Supplier.of(call.supplierId());
        if (supplier.url() == null) {
            answering.goElsewhere(reward, now);
            return NOTHING;
        }
        if (call.isInDoubt() && call.wasAskedElsewhere(supplier.url())) {
            call.leave(now);
            return NOTHING;
        }
        return new Question(call.begin(supplier.url(), now), supplier, SupplierRequest.of(call, reward, now));
    }
}
