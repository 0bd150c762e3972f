package org.goodturn.theme;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The assets of a theme and its ancestors: {@code asset} in templates, as in {@code {asset.at('hero.svg')}}. */
final class ThemeAssets implements Named {

    private static final String FOLDER = "assets/";

    private final ThemeId theme;
    private final Map<String, ThemeAsset> byPath = new HashMap<>();

    ThemeAssets(Theme theme) {
        this.theme = theme.id();
        theme.lineage().forEach(this::addAll);
    }

    @Override
    public Optional<Object> at(String path) {
        return find(path).map(this::address);
    }

    Optional<ThemeAsset> find(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    String address(ThemeAsset asset) {
        return "/theme/" + theme + "/" + asset.hash() + "/" + asset.path();
    }

    private void addAll(Theme member) {
        member.folder().files().forEach((path, bytes) -> {
            if (path.startsWith(FOLDER) && !path.endsWith(".txt")) {
                var asset = ThemeAsset.of(path.substring(FOLDER.length()), bytes);
                byPath.put(asset.path(), asset);
            }
        });
    }
}
