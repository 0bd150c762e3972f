package org.goodturn.reward.books;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule that does not hold.
 *
 * @param rule its name
 * @param sentence what is wrong
 * @param rows what breaks it: public ids, codes, accounts
 * @param more whether there are more of them than these
 */
@Schema(name = "BooksMistake")
public record Mistake(String rule, String sentence, List<String> rows, boolean more) {

    /** How many rows are named; who has so many has one cause. */
    static final int MOST = 20;

    static Mistake of(BookRule rule, List<String> found) {
        return new Mistake(
                rule.name(),
                rule.sentence(),
                List.copyOf(found.subList(0, Math.min(MOST, found.size()))),
                found.size() > MOST);
    }

    /** For the log. */
    @JsonIgnore
    public String shown() {
        return sentence + " " + String.join(", ", rows) + (more ? ", …" : "");
    }
}
