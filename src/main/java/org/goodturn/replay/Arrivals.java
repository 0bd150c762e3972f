package org.goodturn.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Events are in the journal of the stage as long as they were in the shop's: from when they came, which may be some
 * time before anybody looked at them, and not sooner.
 */
final class Arrivals {

    private final Stage stage;
    private final long from;
    private final long number;
    private final List<String> come = new ArrayList<>();
    private Map<Long, String> expected = Map.of();

    Arrivals(Stage stage, long from, long number) {
        this.stage = stage;
        this.from = from;
        this.number = number;
    }

    /** What comes in these lines is read at once. */
    void expect(List<Script.Line> lines) {
        var events = lines.stream()
                .filter(line -> line.kind() == Script.Kind.ARRIVAL)
                .map(Script.Line::id)
                .toList();
        expected = stage.events(from, number, events);
    }

    void come(long event) {
        come.add(expected.get(event));
    }

    /** What came is in the journal before anything else happens. */
    void settle() {
        if (!come.isEmpty()) {
            stage.tell(come);
            come.clear();
        }
    }
}
