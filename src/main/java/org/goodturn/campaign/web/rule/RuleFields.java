package org.goodturn.campaign.web.rule;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.shared.text.PlainText;

/** A reward rule as typed, field by field; what was not sent is empty. */
public record RuleFields(Map<String, String> typed) {

    private static final int LONGEST = 5_000;

    public RuleFields {
        typed = Map.copyOf(typed);
    }

    public static RuleFields posted(MultivaluedMap<String, String> form) {
        var typed = new HashMap<String, String>();
        form.forEach((name, values) -> typed.put(name, cut(PlainText.typed(values.getFirst()))));
        return new RuleFields(typed);
    }

    public String of(String name) {
        return typed.getOrDefault(name, "");
    }

    /** Whether a box is ticked. */
    public boolean isOn(String name) {
        return of(name).equals("true");
    }

    public boolean is(String name, String value) {
        return of(name).equals(value);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
