package org.goodturn.replay;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.goodturn.event.Event;
import org.goodturn.event.EventProcessing;
import org.goodturn.merchant.Merchant;
import org.goodturn.merchant.MerchantOpening;
import org.goodturn.shared.tenancy.Tenancy;

/**
 * Lets everything that was told happen again, by the very code that decides live, in a world that nobody else sees: a
 * merchant that exists in one transaction only, which is undone at the end. Jobs and mails are rows, so they are undone
 * too.
 */
@ApplicationScoped
class Theatre {

    private static final int SECONDS = 3600;
    private static final int AT_ONCE = 200;

    /**
     * What is played.
     *
     * @param told in order
     * @param codes by friend and campaign
     */
    record Play(
            Merchant real,
            List<History.Told> told,
            List<History.Published> published,
            Map<List<Long>, String> codes,
            Act act) {}

    private final MerchantOpening opening;
    private final Stage stage;
    private final Props props;
    private final PaidRows paid;
    private final EventProcessing processing;
    private final EntityManager entities;
    private final Tenancy tenancy;

    Theatre(
            MerchantOpening opening,
            Stage stage,
            Props props,
            PaidRows paid,
            EventProcessing processing,
            EntityManager entities,
            Tenancy tenancy) {
        this.opening = opening;
        this.stage = stage;
        this.props = props;
        this.paid = paid;
        this.processing = processing;
        this.entities = entities;
        this.tenancy = tenancy;
    }

    /** @param asked events whose verdicts are wanted */
    Performance perform(Play play, Instant from, Instant to, Collection<Long> asked, IntConsumer progress) {
        var number = opening.nextNumber();
        return tenancy.as(number, () -> {
            QuarkusTransaction.begin(QuarkusTransaction.beginOptions().timeout(SECONDS));
            try {
                play(play, number, progress);
                return new Performance(paid.earnedIn(from, to), paid.verdicts(asked));
            } finally {
                QuarkusTransaction.rollback();
            }
        });
    }

    private void play(Play play, long number, IntConsumer progress) {
        stage.set(play.real(), number, Instant.EPOCH);
        var scenes = new Scenes(stage, play.real().id(), number, play.published(), play.act());
        var told = play.told();
        for (int start = 0; start < told.size(); start += AT_ONCE) {
            var part = told.subList(start, Math.min(told.size(), start + AT_ONCE));
            stage.events(
                    play.real().id(),
                    number,
                    part.stream().map(History.Told::eventId).toList());
            part.forEach(one -> happen(one, scenes, play.codes()));
            progress.accept(start + part.size());
        }
    }

    private void happen(History.Told told, Scenes scenes, Map<List<Long>, String> codes) {
        scenes.until(told.now());
        props.endHolds(told.now());
        processing.decide(Event.of(told.eventId()), told.now());
        entities.flush();
        entities.clear();
        props.handOutKnownCodes(told.eventId(), codes);
    }
}
