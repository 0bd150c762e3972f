package org.goodturn.integration.segment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.goodturn.event.EventRules;

/** What is called as a field of ours and is none is kept beside the fields, among what only Segment's messages have. */
final class SegmentAside {

    static final String TRAITS = "traits";
    static final String PROPERTIES = "properties";

    private static final String DATA = "data.";

    private SegmentAside() {}

    static ObjectNode put(ObjectNode data, Collection<String> fields, String box) {
        fields.stream().filter(data::has).sorted().forEach(field -> move(data, field, box));
        return data;
    }

    /** An event without a meaning here may say by any name what our field of that name could not hold. */
    static ObjectNode putUnfit(ObjectNode data, Currency usual) {
        for (var unfit = unfit(data, usual); !unfit.isEmpty(); unfit = unfit(data, usual)) {
            put(data, unfit, PROPERTIES);
        }
        return data;
    }

    /** For an event that gets a meaning after all. */
    static void putBack(ObjectNode data) {
        if (data.path(SegmentData.OWN).path(PROPERTIES) instanceof ObjectNode properties) {
            data.setAll(properties);
        }
    }

    private static void move(ObjectNode data, String field, String box) {
        data.withObjectProperty(SegmentData.OWN).withObjectProperty(box).set(field, data.remove(field));
    }

    private static Set<String> unfit(ObjectNode data, Currency usual) {
        return EventRules.problemsOf(data, usual).keySet().stream()
                .filter(problem -> problem.startsWith(DATA))
                .map(problem -> problem.substring(DATA.length()))
                .filter(field -> data.has(field) && !field.equals(SegmentData.OWN))
                .filter(field -> isKeptAside(field, data.get(field), usual))
                .collect(Collectors.toSet());
    }

    /** What no field may hold is wrong there, too. */
    private static boolean isKeptAside(String field, JsonNode value, Currency usual) {
        var aside = put(SegmentData.nothing().set(field, value), Set.of(field), PROPERTIES);
        return EventRules.problemsOf(aside, usual).isEmpty();
    }
}
