package org.goodturn.theme;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.goodturn.support.Chromium;
import org.goodturn.theme.Samples.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped themes in a real browser: nothing blocked, nobody shut out, pictures to look at. */
class ThemeLooksTest {

    private ThemeGallery gallery;

    @BeforeEach
    void open() throws IOException {
        gallery = new ThemeGallery(Samples.shippedThemes());
    }

    @AfterEach
    void close() {
        gallery.close();
    }

    @Test
    void every_page_can_be_used_by_everybody() {
        var seen = new HashSet<String>();
        Samples.ofPages().filter(ThemeLooksTest::isEnglish).forEach(sample -> {
            var isFirstOfItsPage = seen.add(sample.theme() + sample.page());
            look(sample, sample.look(), isFirstOfItsPage ? everywhere() : List.of(onAPhone()));
        });
    }

    @Test
    void a_page_wears_the_colours_of_its_merchant() {
        var looks = List.of(
                Map.of("accent", "#0f766e", "hero", "ride", "backdrop", "#f3f7f1", "corner_radius", "28"),
                Map.of("accent", "#7c3aed", "hero", "none", "typeface", "classic", "corner_radius", "0"));
        var landing = Samples.of(ThemePage.LANDING)
                .filter(sample -> isEnglish(sample) && sample.theme().equals(Themes.DEFAULT))
                .findFirst()
                .orElseThrow();

        looks.forEach(values -> look(
                new Sample(
                        landing.theme(),
                        "landing",
                        "in-" + values.get("accent").substring(1),
                        landing.locale(),
                        landing.data()),
                new Look(Themes.DEFAULT, values),
                everywhere()));
    }

    private void look(Sample sample, Look look, List<org.goodturn.support.Look> devices) {
        var address = gallery.show(sample, look);
        for (var device : devices) {
            try (var window = Chromium.open(device)) {
                window.opens(address);
                window.shows("theme/" + sample);
            }
        }
    }

    private static List<org.goodturn.support.Look> everywhere() {
        return org.goodturn.support.Look.all();
    }

    private static org.goodturn.support.Look onAPhone() {
        return org.goodturn.support.Look.phone();
    }

    private static boolean isEnglish(Sample sample) {
        return sample.locale().equals(Locale.ENGLISH);
    }
}
