package org.goodturn.theme;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.goodturn.theme.setting.Setting;
import org.goodturn.theme.setting.Settings;

/** A theme with its ancestors: what its own folder lacks is taken from its parent, then from that one's parent. */
public final class Theme {

    private final ThemeManifest manifest;
    private final ThemeFolder folder;
    private final Theme parent;
    private final Settings settings;

    Theme(ThemeManifest manifest, ThemeFolder folder, Theme parent) {
        this.manifest = manifest;
        this.folder = folder;
        this.parent = parent;
        this.settings = new Settings(settingsById());
    }

    public ThemeId id() {
        return manifest.id();
    }

    public String name() {
        return manifest.name();
    }

    /** The form a merchant fills in: this theme's own groups first, then its ancestors'. */
    public List<ThemeManifest.Group> groups() {
        var groups = new ArrayList<>(manifest.settings());
        if (parent != null) {
            groups.addAll(parent.groups());
        }
        return groups;
    }

    public Settings settings() {
        return settings;
    }

    public Optional<Theme> parent() {
        return Optional.ofNullable(parent);
    }

    Optional<byte[]> file(String path) {
        return folder.file(path).or(() -> parent().flatMap(ancestor -> ancestor.file(path)));
    }

    Optional<String> text(String path) {
        return file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    Optional<String> ownText(String path) {
        return folder.file(path).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** This theme and its ancestors, the eldest first. */
    List<Theme> lineage() {
        var lineage = new ArrayList<>(parent == null ? List.<Theme>of() : parent.lineage());
        lineage.add(this);
        return lineage;
    }

    ThemeManifest manifest() {
        return manifest;
    }

    ThemeFolder folder() {
        return folder;
    }

    private Map<String, Setting> settingsById() {
        var byId = new LinkedHashMap<String, Setting>();
        if (parent != null) {
            byId.putAll(parent.settings.byId());
        }
        manifest.settings().stream()
                .flatMap(group -> group.fields().stream())
                .forEach(setting -> byId.put(setting.id(), setting));
        return byId;
    }
}
