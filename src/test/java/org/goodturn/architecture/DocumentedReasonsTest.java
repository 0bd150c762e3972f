package org.goodturn.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whoever reads reasons by machine finds every code in the docs, and none that nothing says. */
class DocumentedReasonsTest {

    private static final Path DOCS = Path.of("src", "docs", "reasons.md");
    private static final Path SOURCE = Path.of("src", "main", "java", "org", "goodturn");

    private static final Pattern REASON = Pattern.compile(
            "\"((?:event|person|referral|advocate|evidence|order|late_claim|claim|quality|review|merged|reward)\\.[a-z_]+)\"");
    private static final Pattern SIGNAL = Pattern.compile("String code\\(\\) \\{\\s*return \"([a-z_]+)\"");
    private static final Pattern DOCUMENTED = Pattern.compile("`([a-z_.]+)`");

    /** Of the audit log, of errors and of what suppliers are told. */
    private static final Set<String> NO_REASONS = Set.of(
            "person.scope_changed",
            "person.merge_undone",
            "person.not_mergeable",
            "referral.late_claim",
            "referral.illegal_move",
            "reward.illegal_move",
            "reward.requested");

    private static final Set<String> STEPS = Set.of("reasons", "event", "referral", "quality", "reward");

    /** Put together of two words. */
    private static final Set<String> COMPOSED = Set.of("earlier_order", "earlier_event");

    @Test
    void every_code_is_documented_and_every_documented_one_is_said() {
        var said = Stream.of(found(REASON, sources()), found(SIGNAL, sources()), COMPOSED.stream())
                .flatMap(codes -> codes)
                .filter(code -> !NO_REASONS.contains(code))
                .collect(toCollection(TreeSet::new));

        assertThat(found(DOCUMENTED, Stream.of(DOCS)).filter(word -> !STEPS.contains(word)))
                .hasSizeGreaterThan(80)
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private static Stream<String> found(Pattern pattern, Stream<Path> files) {
        return files.flatMap(file -> pattern.matcher(read(file)).results()).map(match -> match.group(1));
    }

    private static Stream<Path> sources() {
        try {
            return Files.walk(SOURCE).filter(file -> file.toString().endsWith(".java"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
