package org.goodturn.campaign.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.goodturn.campaign.CampaignTerms;
import org.goodturn.shared.text.PlainText;
import org.goodturn.theme.Theme;
import org.goodturn.theme.setting.BooleanSetting;
import org.goodturn.theme.setting.Setting;
import org.jboss.resteasy.reactive.RestForm;

/**
 * How a campaign's pages look, as typed. Which settings there are is up to the theme, so they come as two lists.
 *
 * @param settingsOf the theme that the settings were shown for; another one may have been chosen beside them
 * @param setting ids of settings
 * @param value their values, in the same order
 * @param on ids of the switches that are on
 */
public record PageForm(
        @RestForm String theme,
        @RestForm String settingsOf,
        @RestForm List<String> setting,
        @RestForm List<String> value,
        @RestForm List<String> on,
        @RestForm String shop) {

    public PageForm {
        theme = PlainText.typed(theme);
        settingsOf = PlainText.typed(settingsOf);
        shop = PlainText.typed(shop);
        setting = setting == null ? List.of() : List.copyOf(setting);
        value = value == null ? List.of() : List.copyOf(value);
        on = on == null ? List.of() : List.copyOf(on);
    }

    static PageForm of(CampaignTerms terms) {
        var page = terms.page();
        return new PageForm(
                page.theme(), page.theme(), null, null, null, terms.shop().value());
    }

    PageForm showing(String otherTheme) {
        return new PageForm(otherTheme, otherTheme, setting, value, on, shop);
    }

    /** The values for those settings that the theme has. */
    Map<String, String> values(Theme of) {
        var values = new LinkedHashMap<String, String>();
        for (int i = 0; i < Math.min(setting.size(), value.size()); i++) {
            values.put(setting.get(i), value.get(i).strip());
        }
        of.settings().byId().values().stream()
                .filter(BooleanSetting.class::isInstance)
                .map(Setting::id)
                .filter(id -> isShown(id))
                .forEach(id -> values.put(id, "" + on.contains(id)));
        values.keySet().retainAll(of.settings().byId().keySet());
        return values;
    }

    /** A switch that was not on the page was not switched off. */
    private boolean isShown(String id) {
        return setting.contains(id);
    }
}
