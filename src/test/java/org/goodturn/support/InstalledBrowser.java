package org.goodturn.support;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where a Chromium or Chrome may be on this machine, and what to tell people who have none. */
final class InstalledBrowser {

    static final String HOW_TO_GET_ONE = box(
            "NO BROWSER FOUND: browser tests are skipped.",
            "Debian, Ubuntu:  apt-get install chromium",
            "macOS:           brew install --cask google-chrome",
            "elsewhere:       CHROMIUM=/path/to/chromium ./mvnw verify");

    static final String HOW_TO_GET_THE_DRIVER = box(
            "A BROWSER, BUT NO DRIVER FOR IT: browser tests are skipped.",
            "Name the browser so that the build fetches the driver:",
            "CHROMIUM=/path/to/chromium ./mvnw verify");

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    private static final Path MAC = Path.of("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");

    private InstalledBrowser() {}

    static Optional<Path> find() {
        var named = Stream.ofNullable(System.getenv("CHROMIUM")).map(Path::of);
        var installed = NAMES.stream().flatMap(InstalledBrowser::onThePath);
        return Stream.of(named, installed, Stream.of(MAC))
                .flatMap(places -> places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /**
     * The driver is fetched only where the build has seen a browser: see the profiles in {@code pom.xml}. Its one jar
     * serves every platform, so that any of its files tells whether it is there.
     */
    static boolean hasDriver() {
        return InstalledBrowser.class.getClassLoader().getResource("driver/linux/node") != null;
    }

    private static Stream<Path> onThePath(String name) {
        var folders = Stream.concat(
                Stream.of("/usr/bin"),
                Stream.ofNullable(System.getenv("PATH")).flatMap(path -> Stream.of(path.split(File.pathSeparator))));
        return folders.map(folder -> Path.of(folder, name));
    }

    private static String box(String... lines) {
        var width = Stream.of(lines).mapToInt(String::length).max().orElse(0);
        var edge = "*".repeat(width + 6);
        var text = new StringBuilder("\n").append(edge).append('\n');
        for (var line : lines) {
            text.append("*  ")
                    .append(line)
                    .append(" ".repeat(width - line.length()))
                    .append("  *\n");
        }
        return text.append(edge).append('\n').toString();
    }
}
