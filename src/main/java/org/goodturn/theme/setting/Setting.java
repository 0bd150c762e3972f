package org.goodturn.theme.setting;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Map;
import java.util.Optional;

/** One thing a merchant may change in a theme. Values are stored as text; the setting knows what text it accepts. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ColorSetting.class, name = "color"),
    @JsonSubTypes.Type(value = TextSetting.class, name = "text"),
    @JsonSubTypes.Type(value = RangeSetting.class, name = "range"),
    @JsonSubTypes.Type(value = SelectSetting.class, name = "select"),
    @JsonSubTypes.Type(value = BooleanSetting.class, name = "boolean")
})
public sealed interface Setting permits ColorSetting, TextSetting, RangeSetting, SelectSetting, BooleanSetting {

    String id();

    String label();

    /** A sentence of help, or null. */
    String info();

    String defaultValue();

    /** Why this text is not a value for the setting, or nothing. {@code others} are the values it is used with. */
    Optional<String> problemWith(String value, Map<String, String> others);

    /** What templates get to see of a valid value. */
    default Object shown(String value) {
        return value;
    }

    /** What the stylesheet gets to see of a valid value: custom properties without their dashes, or none. */
    default Map<String, String> properties(String value) {
        return Map.of();
    }
}
