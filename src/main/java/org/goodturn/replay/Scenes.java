package org.goodturn.replay;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/** Versions come into force at their time, and whoever clicks from then on may have seen them. */
final class Scenes {

    private record Scene(Instant at, Runnable opens) {}

    private final Stage stage;
    private final long from;
    private final long number;
    private final Act act;
    private final Instant end;
    private final Deque<Scene> ahead;

    /** @param end from before the stage was set: who clicks later may come by links that are not on it */
    Scenes(Stage stage, long from, long number, List<Memory.Published> published, Act act, Instant end) {
        this.stage = stage;
        this.from = from;
        this.number = number;
        this.act = act;
        this.end = end;
        var all = new ArrayList<Scene>();
        published.forEach(one -> all.add(new Scene(one.at(), () -> stage.publish(from, number, one.id()))));
        if (act.changesAnything()) {
            all.add(new Scene(act.since(), () -> stage.publish(number, act)));
        }
        all.sort(Comparator.comparing(Scene::at));
        ahead = new ArrayDeque<>(all);
    }

    /** Opens every scene that has begun by then. */
    void until(Instant now) {
        while (!ahead.isEmpty() && !ahead.peek().at().isAfter(now)) {
            var scene = ahead.poll();
            scene.opens().run();
            stage.clicks(
                    from,
                    number,
                    scene.at(),
                    ahead.isEmpty() ? end : ahead.peek().at(),
                    act);
        }
    }
}
