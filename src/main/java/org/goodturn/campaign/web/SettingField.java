package org.goodturn.campaign.web;

import java.util.List;
import org.goodturn.shared.web.Option;
import org.goodturn.theme.setting.BooleanSetting;
import org.goodturn.theme.setting.ColorSetting;
import org.goodturn.theme.setting.RangeSetting;
import org.goodturn.theme.setting.SelectSetting;
import org.goodturn.theme.setting.Setting;
import org.goodturn.theme.setting.TextSetting;

/**
 * A setting of a theme as a field of the form.
 *
 * @param kind color, text, range, select or switch
 * @param options of a select
 * @param min of a range
 * @param max of a range; the longest text
 */
public record SettingField(
        String id, String label, String info, String kind, String value, List<Option> options, int min, int max) {

    static SettingField of(Setting setting, String value) {
        return switch (setting) {
            case ColorSetting color -> plain(color, "color", value, 0, 7);
            case TextSetting text -> plain(text, "text", value, 0, text.maxLength());
            case RangeSetting range -> plain(range, "range", value, range.min(), range.max());
            case BooleanSetting bool -> plain(bool, "switch", value, 0, 0);
            case SelectSetting select ->
                new SettingField(select.id(), select.label(), select.info(), "select", value, options(select), 0, 0);
        };
    }

    /** What the field is called among the problems of the form. */
    public String name() {
        return "setting-" + id;
    }

    public boolean isOn() {
        return Boolean.parseBoolean(value);
    }

    private static SettingField plain(Setting setting, String kind, String value, int min, int max) {
        return new SettingField(setting.id(), setting.label(), setting.info(), kind, value, List.of(), min, max);
    }

    private static List<Option> options(SelectSetting select) {
        return select.options().stream()
                .map(option -> new Option(option.value(), option.label()))
                .toList();
    }
}
