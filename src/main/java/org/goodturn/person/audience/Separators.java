package org.goodturn.person.audience;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** What stands between the cells of a table: a spreadsheet writes what is usual in its country. */
final class Separators {

    private static final char USUAL = ',';

    private Separators() {}

    /** As the first line shows that has any outside of quotes. */
    static char of(String table) {
        return table.lines()
                .map(Separators::inLine)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(USUAL);
    }

    private static Optional<Character> inLine(String line) {
        var plain = line.indexOf('"') < 0 ? line : line.replaceAll("\"[^\"]*\"", "");
        return Stream.of(';', '\t', USUAL)
                .filter(separator -> plain.indexOf(separator) >= 0)
                .max(Comparator.comparingLong(separator -> times(plain, separator)));
    }

    private static long times(String line, char separator) {
        return line.chars().filter(letter -> letter == separator).count();
    }
}
