package org.goodturn.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.goodturn.shared.home.CannotStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThemeLoaderTest {

    private static final String HEAD = "name: Summer\nversion: 1.0.0\napi: 1\n";

    @TempDir
    Path operators;

    @Test
    void base_and_one_designed_theme_are_shipped() {
        var themes = Samples.shippedThemes();

        assertThat(themes.all()).extracting(Theme::id).contains(Themes.BASE, Themes.DEFAULT);
        assertThat(themes.find(Themes.DEFAULT).orElseThrow().parent())
                .map(Theme::id)
                .contains(Themes.BASE);
    }

    @Test
    void an_operator_adds_a_theme_with_two_files() throws IOException {
        write("summer/theme.yaml", "id: summer\nparent: base\n" + HEAD);
        write("summer/sections/footer.html", "<footer>Sun all day</footer>");

        var html = landing(new ThemeId("summer"));

        assertThat(html).contains("Sun all day", "your first order").doesNotContain("A program of");
    }

    @Test
    void an_operators_file_wins_over_the_shipped_one_of_the_same_path() throws IOException {
        write("aurora/sections/footer.html", "<footer>Ours</footer>");

        assertThat(landing(Themes.DEFAULT)).contains("<footer>Ours</footer>", "class=\"art\"");
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        assertThatThrownBy(() -> new Themes(Optional.of(operators.resolve("nowhere"))))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("goodturn.themes-dir")
                .hasMessageContaining("nowhere");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            parent: elsewhere                               | its parent 'elsewhere' does not exist. There are: aurora, base, summer.
            parent: summer                                  | its own ancestor
            colour: red                                     | colour
            locales: [xx]                                   | no locales/xx.json
            settings: [{group: a, label: A, fields: [{id: b, label: B, type: colour, default: x}]}] | /settings/0/fields/0
            settings: [{group: a, label: A, fields: [{id: b, label: B, type: color, default: red}]}] | /settings/0/fields/0
            """)
    void a_broken_theme_stops_the_start_with_a_sentence(String line, String sentence) throws IOException {
        write("summer/theme.yaml", "id: summer\n" + HEAD + line + "\n");

        assertThatThrownBy(() -> new Themes(Optional.of(operators)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("Theme 'summer'")
                .hasMessageContaining(sentence);
    }

    @Test
    void a_folder_with_another_name_than_its_theme_stops_the_start() throws IOException {
        write("winter/theme.yaml", "id: summer\n" + HEAD);

        assertThatThrownBy(() -> new Themes(Optional.of(operators))).hasMessageContaining("calls itself 'summer'");
    }

    @Test
    void a_template_that_can_not_be_read_stops_the_start() throws IOException {
        write("summer/theme.yaml", "id: summer\nparent: base\n" + HEAD);
        write("summer/pages/landing.html", "{#if offer}");

        assertThatThrownBy(() -> new Themes(Optional.of(operators)))
                .isInstanceOf(CannotStart.class)
                .hasMessageContaining("pages/landing");
    }

    private String landing(ThemeId theme) {
        return new Themes(Optional.of(operators))
                .page(
                        Look.plain(theme),
                        ThemePage.LANDING,
                        Locale.ENGLISH,
                        Samples.data(ThemePage.LANDING, "from-maria"));
    }

    private void write(String path, String text) throws IOException {
        var file = operators.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
