package org.goodturn.demo.web;

import java.util.Arrays;
import java.util.Objects;

/**
 * The click that brought a visitor, as it travels with them through the shop: in addresses and forms where there is no
 * script, in the tag's cookie where there is. Whatever else stands there is treated as nothing.
 */
public record ClickTrail(String value) {

    private static final String SHAPE = "clk_[0-9a-z]{20}";

    public ClickTrail {
        value = value.matches(SHAPE) ? value : "";
    }

    /** The first one that says something, or nothing. */
    static String of(ClickTrail... found) {
        return Arrays.stream(found)
                .filter(Objects::nonNull)
                .map(ClickTrail::value)
                .filter(click -> !click.isEmpty())
                .findFirst()
                .orElse("");
    }
}
