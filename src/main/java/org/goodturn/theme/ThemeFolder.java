package org.goodturn.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A theme's files, read into memory by name relative to its folder. Whatever a template asks for is looked up in this
 * map, so that no name, however written, leads out of the folder.
 */
record ThemeFolder(String name, Map<String, byte[]> files) {

    static ThemeFolder read(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            var files = new HashMap<String, byte[]>();
            for (var path : paths.filter(Files::isRegularFile).toList()) {
                files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readAllBytes(path));
            }
            return new ThemeFolder(nameOf(folder), Map.copyOf(files));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<byte[]> file(String path) {
        return Optional.ofNullable(files.get(path));
    }

    /** This folder with the operator's files laid over it: the same path wins. */
    ThemeFolder under(ThemeFolder operators) {
        var both = new HashMap<>(files);
        both.putAll(operators.files);
        return new ThemeFolder(name, Map.copyOf(both));
    }

    private static String nameOf(Path folder) {
        return folder.getFileName().toString().replace("/", "");
    }
}
