package org.goodturn.hosted.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.goodturn.merchant.Merchant;
import org.goodturn.shared.text.WebUrl;
import org.goodturn.theme.Look;

/** Whose pages these are, and how they look: enough for every page that promises nothing. */
record Storefront(
        String name, WebUrl website, boolean isDemo, boolean isTest, Locale locale, String origin, Look look) {

    static Storefront of(Merchant merchant, String origin, Look look) {
        return new Storefront(
                merchant.name,
                merchant.website(),
                merchant.isDemo(),
                merchant.isTest(),
                merchant.locale(),
                origin,
                look);
    }

    /** What themes are told, in the words of {@code themes/README.md}; pages add to it. */
    Map<String, Object> facts() {
        var facts = new HashMap<String, Object>();
        facts.put("merchant", Map.of("name", name, "shop_url", website.value(), "is_demo", isDemo, "is_test", isTest));
        facts.put("campaign", Map.of());
        facts.put("advocate", Map.of());
        facts.put("friend", Map.of());
        facts.put("action", Map.of());
        return facts;
    }
}
