package org.goodturn.theme;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** The name of a theme, which is also the name of its folder. */
public record ThemeId(@JsonValue String value) {

    private static final Pattern SLUG = Pattern.compile("[a-z][a-z0-9-]{0,39}");

    @JsonCreator
    public ThemeId {
        if (value == null || !SLUG.matcher(value).matches()) {
            throw new IllegalArgumentException("a theme is named with lower-case letters, digits and hyphens");
        }
    }

    @Override
    public String toString() {
        return value;
    }
}
