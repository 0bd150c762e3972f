package org.goodturn.theme;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.goodturn.theme.Samples.Sample;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ThemeMailTest {

    /** Gmail cuts a mail off a little above. */
    private static final int MOST_CHARACTERS = 100_000;

    private final Themes themes = Samples.shippedThemes();

    @TestFactory
    Stream<DynamicTest> every_mail_keeps_the_rules() {
        return Stream.of(ThemeMail.values()).flatMap(mail -> Samples.of(mail)
                .map(sample -> dynamicTest(sample.toString(), () -> keepsTheRules(mail, sample))));
    }

    private void keepsTheRules(ThemeMail mail, Sample sample) {
        var text = themes.mail(sample.look(), mail, sample.locale(), sample.data());
        var html = Jsoup.parse(text.html());

        assertThat(text.html()).hasSizeLessThan(MOST_CHARACTERS);
        assertThat(html.select("script, link, img, form, style")).isEmpty();
        assertThat(html.select("table")).allMatch(table -> table.attr("role").equals("presentation"));
        assertThat(text.text()).doesNotContain("<", "&amp;", "{").contains("Bikes & Co");
        assertThat(text.subject()).isNotBlank().doesNotContain("\n");
        html.select("a[href]").forEach(link -> assertThat(link.attr("href")).startsWith("https://"));
    }

    @Test
    void a_friends_mail_says_who_sent_it_and_shows_the_code() {
        var mail = friendOffer(
                Samples.of(ThemeMail.FRIEND_OFFER).findFirst().orElseThrow().data());

        assertThat(mail.subject()).isEqualTo("Your 10% off at Bikes & Co");
        assertThat(mail.text()).contains("Maria sends you 10% off", "WELCOME-7Q4M", "Valid until 31 December 2026");
        assertThat(Jsoup.parse(mail.html()).text()).contains("Maria sends you 10% off", "WELCOME-7Q4M");
    }

    @Test
    void hostile_words_stay_words() {
        var data = Samples.of(ThemeMail.FRIEND_OFFER).findFirst().orElseThrow().data();
        data.put("subject", "Hi\r\nBcc: everybody@example.com");
        data.put("advocate", Map.of("first_name", "<img src=x onerror=alert(1)>{config:password}"));

        var mail = friendOffer(data);

        assertThat(mail.subject()).isEqualTo("Hi Bcc: everybody@example.com");
        assertThat(Jsoup.parse(mail.html()).select("img")).isEmpty();
        assertThat(mail.html()).contains("{config:password}");
    }

    private MailText friendOffer(Map<String, Object> data) {
        return themes.mail(Look.plain(Themes.DEFAULT), ThemeMail.FRIEND_OFFER, Locale.ENGLISH, data);
    }
}
