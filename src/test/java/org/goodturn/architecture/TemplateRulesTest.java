package org.goodturn.architecture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** What the compiler of templates does not see. */
class TemplateRulesTest {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");
    private static final Pattern ICON = Pattern.compile("icon(?: name)?='([a-z0-9-]+)'|\\{#icon name='([a-z0-9-]+)'");

    private record Rule(String sentence, Pattern offence) {}

    private static final List<Rule> RULES = List.of(
            new Rule("no style attribute: the policy blocks it", Pattern.compile("<[^>]* style=")),
            new Rule("no style element: the policy blocks it", Pattern.compile("<style")),
            new Rule("no script in the page: the policy blocks it", Pattern.compile("<script(?![^>]* src=)")),
            new Rule("no event attribute: the policy blocks it", Pattern.compile("<[^>]* on[a-z]+=\"")),
            new Rule(
                    "a text in quotes is not filled in: use str:concat",
                    Pattern.compile("\\{#[a-z-]+ [^}]*='[^']*\\{")),
            new Rule("output stays escaped", Pattern.compile("\\.(raw|safe)\\}")));

    @TestFactory
    Stream<DynamicTest> templates_keep_the_rules() {
        return RULES.stream()
                .map(rule -> dynamicTest(
                        rule.sentence, () -> assertThat(templates().flatMap(template -> matches(rule.offence, template)
                                        .map(match -> template + ": " + match.group())))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> every_icon_is_in_the_list_of_the_build() {
        return templates()
                .flatMap(template -> matches(ICON, template))
                .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
                .distinct()
                .map(icon -> dynamicTest(
                        icon, () -> assertThat(TemplateRulesTest.class.getResource("/icons/" + icon + ".svg"))
                                .isNotNull()));
    }

    @TestFactory
    Stream<DynamicTest> every_form_that_posts_in_the_portal_carries_the_token() {
        var form =
                Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"/(portal|logout)[^>]*>(?!\\s*\\{#csrf /\\})");
        return templates()
                .map(template -> dynamicTest(template.toString(), () -> assertThat(
                                matches(form, template).map(MatchResult::group))
                        .isEmpty()));
    }

    private static Stream<MatchResult> matches(Pattern pattern, Path template) {
        try {
            return pattern.matcher(Files.readString(template)).results();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Stream<Path> templates() {
        try {
            return Files.walk(TEMPLATES).filter(file -> file.toString().endsWith(".html"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
