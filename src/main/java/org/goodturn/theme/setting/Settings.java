package org.goodturn.theme.setting;

import java.util.LinkedHashMap;
import java.util.Map;

/** Everything a theme lets merchants change. */
public record Settings(Map<String, Setting> byId) {

    /** What is wrong with these values: setting to sentence, empty if nothing is. */
    public Map<String, String> problemsWith(Map<String, String> values) {
        var problems = new LinkedHashMap<String, String>();
        var complete = completed(values);
        values.forEach((id, value) -> {
            var setting = byId.get(id);
            if (setting == null) {
                problems.put(id, "There is no such setting. There are: " + String.join(", ", byId.keySet()) + ".");
            } else {
                setting.problemWith(value, complete).ifPresent(problem -> problems.put(id, problem));
            }
        });
        return problems;
    }

    /**
     * A value for every setting: the given one where it is valid, the default otherwise. Values are checked when they
     * are saved; one that a later version of the theme no longer accepts must not cost a consumer the page.
     */
    public Map<String, String> complete(Map<String, String> values) {
        var problems = problemsWith(values);
        var sound = new LinkedHashMap<>(values);
        sound.keySet().removeAll(problems.keySet());
        return completed(sound);
    }

    /** The same values as templates see them, with what the stylesheet derives from them. */
    public Map<String, Object> shown(Map<String, String> values) {
        var shown = new LinkedHashMap<String, Object>();
        complete(values).forEach((id, value) -> {
            shown.putAll(byId.get(id).properties(value));
            shown.put(id, byId.get(id).shown(value));
        });
        return shown;
    }

    private Map<String, String> completed(Map<String, String> values) {
        var complete = new LinkedHashMap<String, String>();
        byId.forEach((id, setting) -> complete.put(id, values.getOrDefault(id, setting.defaultValue())));
        return complete;
    }
}
