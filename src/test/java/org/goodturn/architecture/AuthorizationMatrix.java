package org.goodturn.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.goodturn.architecture.Routes.Route;

/** The table of who may use which route, as a person has written it. */
final class AuthorizationMatrix {

    private static final Path FILE = Path.of("src", "test", "resources", "authorization-matrix.csv");

    /**
     * What each actor gets: {@code yes}, {@code no}, {@code sign-in}, {@code key}, {@code not there}.
     *
     * @param stranger the owner of another merchant
     * @param roles in the order of {@link org.goodturn.merchant.Role}
     */
    record Row(String anonymous, String stranger, List<String> roles) {

        @Override
        public String toString() {
            return anonymous + ", " + stranger + ", " + String.join(", ", roles);
        }
    }

    private AuthorizationMatrix() {}

    static Map<Route, Row> read() {
        try (var lines = Files.lines(FILE)) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> Stream.of(line.split(",")).map(String::strip).toList())
                    .collect(Collectors.toMap(cells -> new Route(cells.get(0), cells.get(1)), row()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Function<List<String>, Row> row() {
        return cells -> new Row(cells.get(2), cells.get(3), cells.subList(4, cells.size()));
    }
}
