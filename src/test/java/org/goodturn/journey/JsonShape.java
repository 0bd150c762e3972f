package org.goodturn.journey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Whether an answer looks as it is shown: the same names at every depth, whatever their values. */
final class JsonShape {

    private JsonShape() {}

    /** In a list everything that is shown has to be there, in any place; there may be more. */
    static boolean fits(JsonNode shown, JsonNode seen) {
        if (shown.isObject()) {
            return seen.isObject()
                    && names(shown).equals(names(seen))
                    && names(shown).stream().allMatch(name -> fits(shown.get(name), seen.get(name)));
        }
        if (shown.isArray()) {
            return seen.isArray() && stream(shown).allMatch(one -> stream(seen).anyMatch(other -> fits(one, other)));
        }
        return shown.isNull() || !seen.isContainerNode();
    }

    private static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Set<String> names(JsonNode object) {
        var names = new HashSet<String>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
