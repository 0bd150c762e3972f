package org.goodturn.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.job.Jobs;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.tenancy.Tenancy;

/** Replays what was asked, in the background, and writes down how far it got. One at a time: other jobs go on. */
@Singleton
class Replaying implements Job {

    static final String NAME = "replay-campaign";
    private static final Duration TURN = Duration.ofSeconds(1);

    private final Memory memory;
    private final Script script;
    private final PaidRows paid;
    private final Theatre theatre;
    private final CurrentMerchant merchant;
    private final Tenancy tenancy;
    private final Jobs jobs;
    private final ObjectMapper json;
    private final Clock clock;
    private final Semaphore house = new Semaphore(1);

    Replaying(
            Memory memory,
            Script script,
            PaidRows paid,
            Theatre theatre,
            CurrentMerchant merchant,
            Tenancy tenancy,
            Jobs jobs,
            ObjectMapper json,
            Clock clock) {
        this.memory = memory;
        this.script = script;
        this.paid = paid;
        this.theatre = theatre;
        this.merchant = merchant;
        this.tenancy = tenancy;
        this.jobs = jobs;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public void run(long id) {
        var replay = QuarkusTransaction.requiringNew().call(() -> Replay.of(id));
        if (replay == null || replay.isOver()) {
            return;
        }
        if (!house.tryAcquire()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> jobs.anew(clock.instant().plus(TURN), NAME, id));
            return;
        }
        try {
            replay(id, replay);
        } catch (RuntimeException failure) {
            Log.errorf(failure, "replay %s failed", replay.publicId());
            change(id, one -> one.failed("Something broke on our side. The log says what.", clock.instant()));
        } finally {
            house.release();
        }
    }

    private void replay(long id, Replay replay) {
        var play = QuarkusTransaction.requiringNew().call(() -> play(replay));
        change(id, one -> one.begun(script.length()));
        var live = merchant.id();
        var verdicts = new Verdicts(paid, tenancy, live, replay.from(), replay.to());
        theatre.perform(
                play, events -> tenancy.as(live, () -> change(id, one -> one.reached(events))), verdicts::gather);
        change(id, one -> one.finished(verdicts.outcome(), verdicts.differences(), clock.instant()));
    }

    private Theatre.Play play(Replay replay) {
        var now = clock.instant();
        var act = replay.terms() == null ? Act.NONE : new Act(replay.campaignId(), replay.from(), text(replay));
        var real = new Real(merchant.id(), tenancy, memory);
        return new Theatre.Play(Merchant.of(merchant.id()), real, memory.published(), act, now);
    }

    private String text(Replay replay) {
        try {
            return json.writeValueAsString(replay.terms());
        } catch (JsonProcessingException unexpected) {
            throw new IllegalStateException("terms are stored as JSON", unexpected);
        }
    }

    private static void change(long id, Consumer<Replay> change) {
        QuarkusTransaction.requiringNew().run(() -> change.accept(Replay.of(id)));
    }
}
