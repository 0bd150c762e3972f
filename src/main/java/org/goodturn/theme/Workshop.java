package org.goodturn.theme;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.text.HeaderValue;

/** One theme with all that is needed to make things of it. */
final class Workshop {

    private static final int LOOKS_KEPT = 1_000;

    private final Theme theme;
    private final ThemeTexts texts;
    private final ThemeAssets assets;
    private final ThemeEngine engine;
    private final Cache<Look, ThemeStylesheet> stylesheets =
            Caffeine.newBuilder().maximumSize(LOOKS_KEPT).build();

    Workshop(Theme theme) {
        this.theme = theme;
        this.texts = new ThemeTexts(theme);
        this.assets = new ThemeAssets(theme);
        this.engine = new ThemeEngine(theme);
        engine.readAll();
    }

    Theme theme() {
        return theme;
    }

    Optional<ThemeAsset> asset(String path) {
        return assets.find(path);
    }

    ThemeStylesheet stylesheet(Look look) {
        return stylesheets.get(look, missing -> new ThemeStylesheet(theme, assets, missing));
    }

    String text(Locale locale, String name, Map<String, Object> data) {
        return new PageTexts(texts.in(texts.languageFor(locale)), data)
                .at(name)
                .map(Object::toString)
                .orElseThrow(() -> new ThemeBroken(theme.id().value(), "there is no text " + name + "."));
    }

    String page(Look look, ThemePage page, Locale locale, Map<String, Object> given) {
        var data = complete(look, locale, given);
        data.put(
                "page",
                Map.of(
                        "kind", page.fileName(),
                        "language", texts.languageFor(locale),
                        "stylesheet", stylesheet(look).address()));
        return engine.render(page.template(), data);
    }

    MailText mail(Look look, ThemeMail mail, Locale locale, Map<String, Object> given) {
        var data = complete(look, locale, given);
        var subject = subject(mail, (PageTexts) data.get("t"), given);
        data.put("mail", Map.of("language", texts.languageFor(locale), "subject", subject));
        return new MailText(
                subject, engine.render(mail.template(), data), engine.render(mail.template() + ".txt", data));
    }

    /** The merchant's own subject, or else the theme's; whatever it holds, it stays one line. */
    private static String subject(ThemeMail mail, PageTexts texts, Map<String, Object> given) {
        var subject = given.containsKey("subject")
                ? given.get("subject")
                : texts.at(mail.textGroup() + ".subject").orElseThrow();
        return HeaderValue.of(String.valueOf(subject)).value();
    }

    private Map<String, Object> complete(Look look, Locale locale, Map<String, Object> given) {
        var data = new HashMap<>(given);
        data.put("settings", theme.settings().shown(look.values()));
        data.put("asset", assets);
        data.put("t", new PageTexts(texts.in(texts.languageFor(locale)), data));
        return data;
    }
}
