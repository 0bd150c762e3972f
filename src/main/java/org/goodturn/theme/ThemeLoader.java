package org.goodturn.theme;

import io.quarkus.runtime.util.ClassPathUtils;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads the shipped themes and the operator's, lays the latter over the former and ties children to their parents. */
final class ThemeLoader {

    private final ThemeSchema schema = new ThemeSchema();
    private final Map<String, ThemeFolder> folders = new TreeMap<>();
    private final Map<ThemeId, Theme> themes = new LinkedHashMap<>();

    static Map<ThemeId, Theme> load(Optional<Path> operatorsFolder) {
        var loader = new ThemeLoader();
        loader.addShipped();
        operatorsFolder.ifPresent(loader::addOperators);
        loader.folders.keySet().forEach(name -> loader.theme(name, new LinkedHashSet<>()));
        return loader.themes;
    }

    private void addShipped() {
        try {
            ClassPathUtils.consumeAsPaths("themes", this::addAll);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void addOperators(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new ThemeBroken("all", "goodturn.themes-dir names " + folder + ", which is not a folder.");
        }
        addAll(folder);
    }

    private void addAll(Path root) {
        try (Stream<Path> children = Files.list(root)) {
            children.filter(Files::isDirectory).map(ThemeFolder::read).forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(ThemeFolder folder) {
        folders.merge(folder.name(), folder, ThemeFolder::under);
    }

    private Theme theme(String name, Set<String> children) {
        var folder = folders.get(name);
        if (!children.add(name)) {
            throw new ThemeBroken(name, "it is its own ancestor: " + String.join(" → ", children) + " → " + name + ".");
        }
        var manifest = schema.manifest(folder);
        var known = themes.get(manifest.id());
        if (known != null) {
            return known;
        }
        var theme = new Theme(manifest, folder, parentOf(manifest, children));
        themes.put(theme.id(), theme);
        return theme;
    }

    private Theme parentOf(ThemeManifest manifest, Set<String> children) {
        if (manifest.parent().isEmpty()) {
            return null;
        }
        var parent = manifest.parent().get().value();
        if (!folders.containsKey(parent)) {
            throw new ThemeBroken(
                    manifest.id().value(),
                    "its parent '" + parent + "' does not exist. There are: " + String.join(", ", folders.keySet())
                            + ".");
        }
        return theme(parent, children);
    }
}
