package org.goodturn.shared.reason;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects the reasons of everything that one event brings about. Handed from feature to feature along the pipe. */
public final class Findings {

    private final List<Finding> found = new ArrayList<>();

    public void add(String step, String code, String sentence) {
        found.add(new Finding(step, code, sentence));
    }

    public void addAll(Collection<Finding> more) {
        found.addAll(more);
    }

    public List<Finding> all() {
        return List.copyOf(found);
    }
}
