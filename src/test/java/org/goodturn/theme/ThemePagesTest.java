package org.goodturn.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.goodturn.theme.Samples.Sample;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every page of every shipped theme, in every language and every sample state: what each of them owes its visitors. */
class ThemePagesTest {

    private static final int FIRST_ROUND_TRIP = 14 * 1024;
    private static final int ONE_STYLESHEET = 6 * 1024;
    private static final int ENHANCEMENT = 2 * 1024;
    private static final int TYPEFACE = 24 * 1024;
    private static final int PREVIEW_PICTURE = 120 * 1024;

    private final Themes themes = Samples.shippedThemes();

    @TestFactory
    Stream<DynamicTest> every_page_keeps_the_rules() {
        return Samples.ofPages().map(sample -> dynamicTest(sample.toString(), () -> keepsTheRules(sample)));
    }

    private void keepsTheRules(Sample sample) {
        var html = render(sample);
        var page = Jsoup.parse(html);

        assertThat(zipped(html)).as("weight").isLessThan(FIRST_ROUND_TRIP);
        assertThat(page.title()).isNotBlank();
        assertThat(page.selectFirst("html").attr("lang"))
                .isEqualTo(sample.locale().getLanguage());
        assertThat(page.select("h1")).hasSize(1);
        assertThat(page.select("style, [style], script:not([src]), iframe, base"))
                .as("inline")
                .isEmpty();
        assertThat(page.getAllElements()).noneMatch(element -> element.attributes().asList().stream()
                .anyMatch(attribute -> attribute.getKey().startsWith("on")));
        assertThat(page.select("link[rel=stylesheet]")).hasSize(1);
        assertThat(page.select("script")).hasSizeLessThanOrEqualTo(sample.page().equals("personal") ? 1 : 0);
        assertOwnHostOnly(page);
        assertThat(page.select("input:not([type=hidden])"))
                .allMatch(input -> page.select("label[for=" + input.id() + "]").hasText());
    }

    private static void assertOwnHostOnly(Document page) {
        assertThat(page.select("link[href], img[src], script[src]"))
                .extracting(element -> element.attr("href") + element.attr("src"))
                .allMatch(address -> address.startsWith("/"));
    }

    @Test
    void a_stylesheet_is_one_small_file() {
        for (var theme : themes.all()) {
            var css =
                    new String(themes.stylesheet(Look.plain(theme.id())).file().bytes(), StandardCharsets.UTF_8);

            assertThat(zipped(css)).as(theme.name()).isLessThan(ONE_STYLESHEET);
            assertThat(css).doesNotContain("http:", "https:", "@import");
        }
    }

    @Test
    void what_comes_with_a_page_is_light() {
        assertThat(zipped(text("share.js"))).isLessThan(ENHANCEMENT);
        assertThat(asset("figtree.woff2").bytes()).hasSizeLessThan(TYPEFACE);
        assertThat(asset("preview.png").bytes()).hasSizeLessThan(PREVIEW_PICTURE);
    }

    @Test
    void a_friend_sees_who_sent_it_what_it_is_and_one_button() {
        var page = landing("from-maria");

        assertThat(page.select(".sender").text()).contains("Maria thinks you’d love Bikes & Co");
        assertThat(page.select("h1").text()).isEqualTo("10% off your first order");
        assertThat(page.select("button").eachText()).containsExactly("Get my 10% off");
        assertThat(page.select("input[type=email]").attr("name")).isEqualTo("email");
        assertThat(page.select(".steps li")).hasSize(3);
    }

    @Test
    void an_advocate_without_a_name_is_a_friend() {
        assertThat(landing("from-a-friend").select(".sender").text()).contains("A friend thinks you’d love");
    }

    @Test
    void a_link_preview_says_the_same_as_the_page() {
        var page = landing("from-maria");

        assertThat(page.select("meta[property=og:title]").attr("content"))
                .isEqualTo("Maria thinks you’d love Bikes & Co");
        assertThat(page.select("meta[property=og:description]").attr("content"))
                .isEqualTo("Get 10% off your first order.");
        assertThat(page.select("meta[property=og:image]").attr("content"))
                .startsWith("https://refer.bikes.example/theme/aurora/");
        assertThat(page.select("meta[name=twitter:card]").attr("content")).isEqualTo("summary_large_image");
    }

    @Test
    void what_the_merchant_wrote_comes_before_what_the_theme_says() {
        var page = landing("own-words");

        assertThat(page.text())
                .contains("Maria wants you on two wheels", "Yes, I’m in")
                .doesNotContain("Get my 10% off");
    }

    @Test
    void a_wrong_email_is_said_beside_its_field_and_kept() {
        var field = landing("wrong-email").selectFirst("#email");

        assertThat(field.attr("value")).isEqualTo("finn@");
        assertThat(field.attr("aria-invalid")).isEqualTo("true");
        assertThat(field.parent().select("#" + field.attr("aria-describedby")).text())
                .contains("Please check");
    }

    @Test
    void a_box_says_to_what_it_is_a_yes_and_is_never_ticked_beforehand() {
        var asked = landing("asks-consent").selectFirst("#consent");
        var missing = landing("consent-missing").selectFirst("#consent");

        assertThat(landing("from-maria").select("[type=checkbox]")).isEmpty();
        assertThat(asked.parent().text()).startsWith("Yes, Bikes & Co may mail me");
        assertThat(asked.hasAttr("checked") || asked.hasAttr("required")).isFalse();
        assertThat(missing.hasAttr("required")).isTrue();
        assertThat(missing.closest(".consent")
                        .select("#" + missing.attr("aria-describedby"))
                        .text())
                .contains("tick the box");
    }

    private Document landing(String state) {
        return Jsoup.parse(themes.page(
                Look.plain(Themes.DEFAULT), ThemePage.LANDING, Locale.ENGLISH, Samples.data(ThemePage.LANDING, state)));
    }

    private String render(Sample sample) {
        var page = ThemePage.valueOf(sample.page().toUpperCase(Locale.ROOT));
        return themes.page(sample.look(), page, sample.locale(), sample.data());
    }

    private String text(String asset) {
        return new String(asset(asset).bytes(), StandardCharsets.UTF_8);
    }

    private ThemeAsset asset(String path) {
        return themes.asset(Themes.DEFAULT, path).orElseThrow();
    }

    private static int zipped(String text) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.size();
    }
}
