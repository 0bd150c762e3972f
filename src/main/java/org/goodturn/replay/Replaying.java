package org.goodturn.replay;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.job.Job;
import org.goodturn.shared.tenancy.CurrentMerchant;
import org.goodturn.shared.tenancy.Tenancy;

/** Replays what was asked, in the background, and writes down how far it got. */
@Singleton
class Replaying implements Job {

    static final String NAME = "replay-campaign";

    /** Each order holds a lock of PostgreSQL until the replay ends, and there are not many more. */
    private static final long MOST_ORDERS = 3_000;

    private final History history;
    private final PaidRows paid;
    private final Theatre theatre;
    private final CurrentMerchant merchant;
    private final Tenancy tenancy;
    private final ObjectMapper json;
    private final Clock clock;

    Replaying(
            History history,
            PaidRows paid,
            Theatre theatre,
            CurrentMerchant merchant,
            Tenancy tenancy,
            ObjectMapper json,
            Clock clock) {
        this.history = history;
        this.paid = paid;
        this.theatre = theatre;
        this.merchant = merchant;
        this.tenancy = tenancy;
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
        if (QuarkusTransaction.requiringNew().call(history::orders) > MOST_ORDERS) {
            change(
                    id,
                    one -> one.failed(
                            "There are more than " + MOST_ORDERS + " orders; that is too long to replay.",
                            clock.instant()));
            return;
        }
        try {
            replay(id, replay);
        } catch (RuntimeException failure) {
            Log.errorf(failure, "replay %s failed", replay.publicId());
            change(id, one -> one.failed("Something broke on our side. The log says what.", clock.instant()));
        }
    }

    private void replay(long id, Replay replay) {
        var play = QuarkusTransaction.requiringNew().call(() -> play(replay));
        change(id, one -> one.begun(play.told().size()));
        var before = QuarkusTransaction.requiringNew().call(() -> paid.earnedIn(replay.from(), replay.to()));
        var live = merchant.id();
        var after = theatre.perform(
                play,
                replay.from(),
                replay.to(),
                before.stream().map(one -> one.deed().eventId()).toList(),
                events -> tenancy.as(live, () -> change(id, one -> one.reached(events))));
        var comparing = new Comparing(before, after.paid(), after.verdicts());
        List<Difference> differences = comparing.differences();
        change(id, one -> one.finished(comparing.outcome(), differences, clock.instant()));
    }

    private Theatre.Play play(Replay replay) {
        var act = replay.terms() == null ? Act.NONE : new Act(replay.campaignId(), replay.from(), text(replay));
        return new Theatre.Play(Merchant.of(merchant.id()), history.told(), history.published(), history.codes(), act);
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
