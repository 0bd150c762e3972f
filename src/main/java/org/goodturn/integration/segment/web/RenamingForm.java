package org.goodturn.integration.segment.web;

import org.goodturn.event.Event;
import org.goodturn.event.EventRules;
import org.goodturn.shared.web.Problems;

/** What was typed for a renaming. */
public record RenamingForm(String sent, String name) {

    private static final int LONGEST = 200;

    public RenamingForm {
        sent = sent == null ? "" : sent.strip();
        name = name == null ? "" : name.strip();
    }

    Problems problems() {
        var problems = Problems.none();
        if (sent.isEmpty() || sent.length() > LONGEST || sent.chars().anyMatch(Character::isISOControl)) {
            problems.add("sent", "The name as Segment sends it, between 1 and " + LONGEST + " characters.");
        }
        if (!EventRules.isName(name)) {
            problems.add("name", "Between 1 and 100 letters, digits, spaces and . _ : / -");
        } else if (name.equals(Event.DELETION_REQUESTED)) {
            problems.add("name", "That name forgets people. Segment asks for it by its own messages.");
        }
        return problems;
    }
}
