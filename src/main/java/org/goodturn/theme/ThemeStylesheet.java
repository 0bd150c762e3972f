package org.goodturn.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.goodturn.theme.setting.Setting;

/**
 * The one stylesheet of a look: {@code theme.css} of the theme's ancestors and of the theme, then the look's settings
 * as custom properties. Its address names the content by hash and carries the settings, so any node can make it again
 * and browsers keep it for ever.
 */
public final class ThemeStylesheet {

    private static final Pattern ASSET = Pattern.compile("url\\(\"asset:([^\"]+)\"\\)");

    private final Theme theme;
    private final Map<String, String> values;
    private final ThemeAsset file;

    ThemeStylesheet(Theme theme, ThemeAssets assets, Look look) {
        this.theme = theme;
        this.values = theme.settings().complete(look.values());
        this.file = ThemeAsset.stylesheet(rules(assets) + properties());
    }

    public ThemeAsset file() {
        return file;
    }

    public String address() {
        return "/theme/" + theme.id() + "/" + file.hash() + "/" + file.path() + query();
    }

    private String rules(ThemeAssets assets) {
        var rules = theme.lineage().stream()
                .flatMap(member -> member.ownText("theme.css").stream())
                .collect(Collectors.joining("\n"));
        return ASSET.matcher(rules).replaceAll(match -> Matcher.quoteReplacement(url(assets, match.group(1))));
    }

    private String url(ThemeAssets assets, String path) {
        return assets.find(path)
                .map(asset -> "url(\"" + assets.address(asset) + "\")")
                .orElseThrow(() -> new ThemeBroken(theme.id().value(), "theme.css mentions the missing asset " + path));
    }

    private String properties() {
        return theme.settings().byId().values().stream()
                .flatMap(setting -> properties(setting).entrySet().stream())
                .map(property -> "--" + property.getKey().replace('_', '-') + ":" + property.getValue())
                .collect(Collectors.joining(";", "\n:root{", "}\n"));
    }

    private Map<String, String> properties(Setting setting) {
        return new TreeMap<>(setting.properties(values.get(setting.id())));
    }

    /** Only what the stylesheet depends on and what differs from the defaults. */
    private String query() {
        var changed = theme.settings().byId().values().stream()
                .filter(setting -> !properties(setting).isEmpty())
                .filter(setting -> !values.get(setting.id()).equals(setting.defaultValue()))
                .map(setting -> setting.id() + "=" + encoded(values.get(setting.id())))
                .collect(Collectors.joining("&"));
        return changed.isEmpty() ? "" : "?" + changed;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
