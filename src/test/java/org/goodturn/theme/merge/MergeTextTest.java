package org.goodturn.theme.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MergeTextTest {

    private static final Map<String, String> VALUES =
            Map.of("merchant", "Bikes & Co", "advocate_name", "Maria", "friend_reward", "10%");

    @Test
    void fields_are_filled_in() {
        assertThat(filled("{advocate_name} gives you {friend_reward} at {merchant}."))
                .isEqualTo("Maria gives you 10% at Bikes & Co.");
    }

    @Test
    void a_field_without_a_value_takes_its_default() {
        assertThat(filledFor(Map.of(), "{advocate_name ?: 'A friend'} says hello"))
                .isEqualTo("A friend says hello");
        assertThat(filled("{advocate_name ?: 'A friend'} says hello")).isEqualTo("Maria says hello");
    }

    @Test
    void a_field_without_value_and_default_is_left_out() {
        assertThat(filledFor(Map.of(), "Hello {advocate_name}!")).isEqualTo("Hello !");
    }

    @Test
    void a_condition_asks_whether_a_field_has_a_value() {
        var text = "{#if advocate_name}From {advocate_name}{#else}From a friend{/if}";

        assertThat(filled(text)).isEqualTo("From Maria");
        assertThat(filledFor(Map.of(), text)).isEqualTo("From a friend");
    }

    @Test
    void what_comes_out_is_plain_text_and_values_are_never_read_as_text_to_fill() {
        var values = Map.of("advocate_name", "{merchant}<b>");

        assertThat(filledFor(values, "{advocate_name}")).isEqualTo("{merchant}<b>");
    }

    @Test
    void braces_that_open_no_field_stay() {
        assertThat(filled("a { b } c")).isEqualTo("a { b } c");
    }

    @Test
    void an_unknown_field_is_answered_with_the_known_ones() {
        var problem =
                MergeText.problemWith(MergePlace.LANDING, "Hello {frend_name}").orElseThrow();

        assertThat(problem.code()).isEqualTo("merge.unknown_field");
        assertThat(problem.sentence()).contains("{frend_name}", "{merchant}", "{friend_reward}", "{advocate_name}");
    }

    @Test
    void each_place_has_its_own_fields() {
        assertThat(MergeText.problemWith(MergePlace.OFFER, "{code}")).isEmpty();
        assertThat(MergeText.problemWith(MergePlace.LANDING, "{code}")).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{config:property('quarkus.datasource.password')}",
                "{config:['quarkus.datasource.password']}",
                "{cdi:vault.secret}",
                "{inject:vault.spend(5)}",
                "{inject:vault}",
                "{merchant.delete}",
                "{merchant.name.delete}",
                "{this}",
                "{merchant.length}",
                "{merchant.raw}",
                "{merchant.safe}",
                "{merchant.class}",
                "{merchant.getClass().getClassLoader()}",
                "{merchant.loader.loadClass('java.lang.Runtime')}",
                "{#eval 'x{merchant}' /}",
                "{#for i in 2000000000}x{/for}",
                "{#each merchant}x{/each}",
                "{#include base /}",
                "{#include ../../etc/passwd /}",
                "{#insert /}",
                "{#let a=1}{a}{/let}",
                "{#set a=1}{a}{/set}",
                "{#with merchant}{name}{/with}",
                "{#when merchant}{#is x}{/when}",
                "{#fragment a}{/fragment}",
                "{#cached}{/cached}",
                "{merchant ?: merchant.other}",
                "{merchant.or(config:password)}",
                "{merchant.ifTruthy('x')}",
                "{merchant ? 'a' : 'b'}",
                "{merchant + 1}",
                "{merchant.concat('x')}",
                "{data:merchant}",
                "{str:eval('x')}",
                "{merchant['class']}",
                "{nested.iteration}",
                "{7*7}",
                "{#if merchant.delete}x{/if}",
                "{#if config:password}x{/if}",
                "{#if merchant.length gt 3}x{/if}",
                "{@java.lang.Runtime r}{r}",
                "{[merchant]}",
                "{|<script>|}",
                "{!comment!}",
                "{#if merchant}",
                "{/if}",
                "{#unknown}{/unknown}",
                "{merchant",
                "<style>a{color:red}</style>"
            })
    void what_is_not_a_field_is_refused(String text) {
        assertThat(MergeText.problemWith(MergePlace.LANDING, text)).as(text).isPresent();
        assertThat(MergeText.filled(MergePlace.LANDING, text, VALUES)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{{7*7}}", "${friend_reward}", "#{friend_reward}", "{%raw%}", "<% 7*7 %>", "{ {friend_reward} }"
            })
    void other_template_languages_mean_nothing(String text) {
        var filled = MergeText.filled(MergePlace.LANDING, text, VALUES).orElse("refused");

        assertThat(filled).doesNotContain("49");
    }

    @Test
    @Timeout(5)
    void too_much_is_refused_before_it_is_read() {
        assertRefused("x".repeat(64 * 1024 + 1), "merge.too_long");
        assertRefused("é".repeat(40 * 1024), "merge.too_long");
        assertRefused("{friend_reward}".repeat(201), "merge.too_many_fields");
        assertRefused("{#if friend_reward}".repeat(6_000) + "{/if}".repeat(6_000), "merge.too_long");
        assertRefused("{#if friend_reward}".repeat(2_000) + "{/if}".repeat(2_000), "merge.too_many_fields");
        assertRefused("{#if friend_reward}".repeat(21) + "{/if}".repeat(21), "merge.too_deep");
    }

    @Test
    void as_much_as_allowed_is_filled_at_once() {
        var deep = "{#if friend_reward}".repeat(20) + "deep" + "{/if}".repeat(20);
        var long_ = "{friend_reward}".repeat(200) + "x".repeat(60 * 1024);

        assertThat(filled(deep)).isEqualTo("deep");
        assertThat(org.junit.jupiter.api.Assertions.assertTimeout(Duration.ofSeconds(2), () -> filled(long_)))
                .startsWith("10%10%");
    }

    private static void assertRefused(String text, String code) {
        assertThat(MergeText.problemWith(MergePlace.LANDING, text))
                .get()
                .extracting(MergeProblem::code)
                .isEqualTo(code);
        assertThat(MergeText.filled(MergePlace.LANDING, text, VALUES)).isEmpty();
    }

    private static String filled(String text) {
        return filledFor(VALUES, text);
    }

    private static String filledFor(Map<String, String> values, String text) {
        return MergeText.filled(MergePlace.LANDING, text, values).orElseThrow();
    }
}
