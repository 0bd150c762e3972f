package org.goodturn.person.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.stream.Collectors;

/** What an audience asks for. @param all must hold; none for a list that is uploaded */
public record AudienceRule(List<AudienceCondition> all) {

    public static final int MOST = 10;

    public static final AudienceRule LIST = new AudienceRule(List.of());

    public AudienceRule {
        all = List.copyOf(all);
        if (all.size() > MOST) {
            throw new IllegalArgumentException("at most " + MOST + " conditions");
        }
    }

    @JsonIgnore
    public boolean isList() {
        return all.isEmpty();
    }

    /** Who is meant, in a sentence. */
    public String words() {
        return all.isEmpty()
                ? "People on a list that you upload."
                : "People " + all.stream().map(AudienceCondition::words).collect(Collectors.joining(" and ")) + ".";
    }
}
