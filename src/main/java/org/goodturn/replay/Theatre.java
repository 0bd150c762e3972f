package org.goodturn.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.IntConsumer;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.shared.data.Solitude;
import org.goodturn.shared.tenancy.Tenancy;

/**
 * Lets everything that was told happen again, by the very code that decides live, in a world that nobody else sees: a
 * merchant that exists in one transaction only, which is undone at the end. Jobs and mails are rows, so they are undone
 * too.
 */
@ApplicationScoped
class Theatre {

    private static final Duration LONGEST = Duration.ofHours(12);

    /**
     * What is played.
     *
     * @param now until when time goes on after the last line
     */
    record Play(Merchant merchant, Real real, List<Memory.Published> published, Act act, Instant now) {}

    private final MerchantOpening opening;
    private final Stage stage;
    private final Script script;
    private final Acting acting;
    private final Props props;
    private final EntityManager entities;
    private final Solitude solitude;
    private final Tenancy tenancy;

    Theatre(
            MerchantOpening opening,
            Stage stage,
            Script script,
            Acting acting,
            Props props,
            EntityManager entities,
            Solitude solitude,
            Tenancy tenancy) {
        this.opening = opening;
        this.stage = stage;
        this.script = script;
        this.acting = acting;
        this.props = props;
        this.entities = entities;
        this.solitude = solitude;
        this.tenancy = tenancy;
    }

    /**
     * @param progress is told how many events have happened again
     * @param afterwards looks at the stage before it is undone
     */
    void perform(Play play, IntConsumer progress, Runnable afterwards) {
        var number = opening.nextNumber();
        tenancy.as(number, () -> {
            solitude.begins();
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout((int) LONGEST.toSeconds()));
            try {
                play(play, number, progress);
                afterwards.run();
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private void play(Play play, long number, IntConsumer progress) {
        var live = play.real().merchant();
        script.open(live); // before people are copied, so that whoever it names is there
        stage.set(play.merchant(), number, Instant.EPOCH);
        var scenes = new Scenes(stage, live, number, play.published(), play.act(), play.now());
        var clockwork = new Clockwork(props, play.real());
        var arrivals = new Arrivals(stage, live, number);
        int told = 0;
        for (var lines = script.next(live); !lines.isEmpty(); lines = script.next(live)) {
            arrivals.expect(lines);
            lines.forEach(line -> {
                if (line.kind() == Script.Kind.ARRIVAL) {
                    arrivals.come(line.id());
                } else {
                    arrivals.settle();
                    happen(line, scenes, clockwork, play.real());
                }
            });
            told += events(lines);
            progress.accept(told);
        }
        clockwork.until(play.now());
    }

    private void happen(Script.Line line, Scenes scenes, Clockwork clockwork, Real real) {
        scenes.until(line.at());
        clockwork.until(line.at());
        acting.play(line, real);
        entities.flush();
        entities.clear();
        clockwork.wind();
    }

    private static int events(List<Script.Line> lines) {
        return (int)
                lines.stream().filter(line -> line.kind() == Script.Kind.EVENT).count();
    }
}
