package org.goodturn.hosted.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.goodturn.theme.Themes;

/**
 * What a theme is told of somebody's rewards, one by one: in the theme's own words, where each stands and what comes
 * next.
 */
@ApplicationScoped
class StandingItems {

    private final Themes themes;

    StandingItems(Themes themes) {
        this.themes = themes;
    }

    List<Map<String, Object>> of(Storefront storefront, List<RewardStanding> standings, ZoneId zone) {
        return standings.stream()
                .map(standing -> item(storefront, standing, zone))
                .toList();
    }

    private Map<String, Object> item(Storefront storefront, RewardStanding standing, ZoneId zone) {
        var locale = storefront.locale();
        var item = standing.fields(locale, zone);
        var facts = Map.<String, Object>of("merchant", storefront.facts().get("merchant"), "item", item);
        var name = standing.side() + (item.containsKey("friend") ? "_named" : "");
        item.put("title", text(storefront, "title_of." + name, facts));
        item.put("next", text(storefront, "next." + standing.side() + "." + standing.next(), facts));
        item.put(
                "steps",
                standing.steps().stream()
                        .map(step -> step.getValue()
                                ? Map.of("label", text(storefront, "step." + step.getKey(), facts), "is_reached", true)
                                : Map.of("label", text(storefront, "step." + step.getKey(), facts)))
                        .toList());
        return item;
    }

    private String text(Storefront storefront, String name, Map<String, Object> facts) {
        return themes.text(storefront.look(), storefront.locale(), "rewards." + name, facts);
    }
}
