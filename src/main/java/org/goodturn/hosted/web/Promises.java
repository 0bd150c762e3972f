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
        var terms = program.terms();
        var facts = program.storefront().facts();
        facts.put("offer", Map.of("value", shown(program, terms.friend().value())));
        facts.put("reward", Map.of("value", inFull(program, terms.advocate().value())));
        return facts;
    }

    /** The fields that merchants' texts may mention everywhere. */
    Map<String, String> fields(Program program) {
        var fields = new HashMap<String, String>();
        fields.put("merchant", program.storefront().name());
        fields.put("friend_reward", shown(program, program.terms().friend().value()));
        fields.put("advocate_reward", shown(program, program.terms().advocate().value()));
        return fields;
    }

    /** "10%", "€20". */
    private static String shown(Program program, RewardValue value) {
        return value.shown(program.storefront().locale());
    }

    /** "10% off", "€20": what stands alone has to say what is done with it. */
    private String inFull(Program program, RewardValue value) {
        return value instanceof RewardValue.PercentOff ? off(program, shown(program, value)) : shown(program, value);
    }

    private String off(Program program, String worth) {
        var storefront = program.storefront();
        return themes.text(
                storefront.look(), storefront.locale(), "common.off", Map.of("offer", Map.of("worth", worth)));
    }
}
