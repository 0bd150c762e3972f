package org.goodturn.hosted.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import org.goodturn.campaign.RewardValue;
import org.goodturn.theme.Themes;

/** What a program promises both sides, in the words and with the figures of the reader's language. */
@ApplicationScoped
class Promises {

    private final Themes themes;

    Promises(Themes themes) {
        this.themes = themes;
    }

    /** What every page with an offer is told, in the words of {@code themes/README.md}. */
    Map<String, Object> facts(Program program) {
        var locale = program.storefront().locale();
        var facts = program.storefront().facts();
        facts.put("offer", Map.of("value", Words.worth(program.terms().friend().value(), locale)));
        facts.put(
                "reward",
                Map.of("value", promise(program, program.terms().advocate().value())));
        return facts;
    }

    /** The fields that merchants' texts may mention everywhere. */
    Map<String, String> fields(Program program) {
        var fields = new HashMap<String, String>();
        fields.put("merchant", program.storefront().name());
        fields.put("friend_reward", promise(program, program.terms().friend().value()));
        fields.put(
                "advocate_reward", promise(program, program.terms().advocate().value()));
        return fields;
    }

    /** "10% off", "€20". */
    private String promise(Program program, RewardValue value) {
        var storefront = program.storefront();
        var worth = Words.worth(value, storefront.locale());
        return switch (value) {
            case RewardValue.PercentOff percent ->
                themes.text(
                        storefront.look(), storefront.locale(), "common.off", Map.of("offer", Map.of("worth", worth)));
            case RewardValue.Fixed fixed -> worth;
        };
    }
}
