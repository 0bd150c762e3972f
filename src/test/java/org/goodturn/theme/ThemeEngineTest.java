package org.goodturn.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a template can do, and above all what it can't, whoever wrote it. */
class ThemeEngineTest {

    public static class Vault {
        public boolean isEmptied;

        public boolean empty() {
            isEmptied = true;
            return true;
        }

        public ClassLoader getLoader() {
            return getClass().getClassLoader();
        }
    }

    private final Vault vault = new Vault();
    private final Map<String, Object> data = Map.of(
            "merchant", Map.of("name", "<script>alert(1)</script>"),
            "vault", vault,
            "friends", List.of("Finn", "Ida"));

    @Test
    void every_value_is_escaped() {
        assertThat(render("<p title=\"{merchant.name}\">{merchant.name}</p>"))
                .isEqualTo(
                        "<p title=\"&lt;script&gt;alert(1)&lt;/script&gt;\">&lt;script&gt;alert(1)&lt;/script&gt;</p>");
    }

    @Test
    void lists_can_be_walked_through() {
        assertThat(render("{#for friend in friends}{friend} {/for}")).isEqualTo("Finn Ida ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{merchant.name.raw}",
                "{merchant.name.safe}",
                "{config:property('user.home')}",
                "{config:['user.home']}",
                "{cdi:themes}",
                "{inject:themes}",
                "{vault.empty}",
                "{vault.empty()}",
                "{vault.isEmptied}",
                "{vault.loader}",
                "{vault.loader.loadClass('java.lang.Runtime')}",
                "{merchant.class}",
                "{merchant.getClass()}",
                "{friends.class}",
                "{#eval '{merchant.name}' /}",
                "{str:concat('a','b')}",
                "{missing}",
                "{merchant.missing}",
                "{#include /etc/passwd /}",
                "{#include ../../../etc/passwd /}",
                "{#include ../theme.yaml /}",
                "{#include file:/etc/passwd /}",
                "{#include META-INF/MANIFEST.MF /}",
                "{#include application.properties /}"
            })
    void nothing_else_can_be_reached(String template) {
        assertThatThrownBy(() -> render(template)).isInstanceOf(RuntimeException.class);
        assertThat(vault.isEmptied).isFalse();
    }

    @Test
    void a_missing_page_is_said_with_the_name_of_the_theme() {
        assertThatThrownBy(() -> engine("x").render("pages/other", data))
                .isInstanceOf(ThemeBroken.class)
                .hasMessageContaining("trial")
                .hasMessageContaining("pages/other");
    }

    @Test
    void a_child_takes_from_its_parent_what_it_lacks() {
        var parent = theme(
                "elder",
                null,
                Map.of("pages/a.html", "elder says {#include sections/b /}", "sections/b.html", "hello"));
        var child = theme("child", parent, Map.of("sections/b.html", "good day"));

        assertThat(new ThemeEngine(child).render("pages/a", data)).isEqualTo("elder says good day");
        assertThat(new ThemeEngine(parent).render("pages/a", data)).isEqualTo("elder says hello");
    }

    private String render(String template) {
        return engine(template).render("pages/trial", data);
    }

    private static ThemeEngine engine(String template) {
        return new ThemeEngine(theme("trial", null, Map.of("pages/trial.html", template)));
    }

    private static Theme theme(String name, Theme parent, Map<String, String> files) {
        var bytes = new HashMap<String, byte[]>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        var manifest = new ThemeManifest(new ThemeId(name), name, "1.0.0", 1, null, List.of(), List.of());
        return new Theme(manifest, new ThemeFolder(name, bytes), parent);
    }
}
