package org.goodturn.hosted.web;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.goodturn.theme.merge.MergePlace;
import org.goodturn.theme.merge.MergeText;

/** What the merchant wrote for one page. A missing or broken text is left out: there the theme speaks. */
final class MerchantTexts {

    private final MergePlace place;
    private final Map<String, String> fields;
    private final Map<String, Object> filled = new HashMap<>();

    MerchantTexts(MergePlace place, Map<String, String> fields) {
        this.place = place;
        this.fields = fields;
    }

    /** @param name where the page looks for it */
    MerchantTexts with(String name, String text) {
        fill(text).ifPresent(value -> filled.put(name, value));
        return this;
    }

    Map<String, Object> all() {
        return filled;
    }

    Optional<String> fill(String text) {
        return Optional.ofNullable(text)
                .flatMap(given -> MergeText.filled(place, given, fields))
                .map(String::strip)
                .filter(value -> !value.isEmpty());
    }
}
