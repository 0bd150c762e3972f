package org.goodturn.theme;

import io.quarkus.runtime.Startup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.goodturn.shared.home.CannotStart;
import org.goodturn.shared.start.GoodturnSettings;

/** The themes of this installation, and everything that is made from them. */
@Startup
@ApplicationScoped
public class Themes {

    /** What every theme descends from. */
    public static final ThemeId BASE = new ThemeId("base");

    /** The theme that merchants start with. */
    public static final ThemeId DEFAULT = new ThemeId("aurora");

    private final Map<ThemeId, Workshop> workshops = new HashMap<>();
    private final List<Theme> all;

    @Inject
    Themes(GoodturnSettings settings) {
        this(settings.themesDir());
    }

    /** @throws CannotStart with a sentence when a theme can't be used */
    Themes(Optional<Path> operatorsFolder) {
        try {
            this.all = List.copyOf(ThemeLoader.load(operatorsFolder).values());
            all.forEach(theme -> workshops.put(theme.id(), new Workshop(theme)));
        } catch (ThemeBroken broken) {
            throw new CannotStart(broken.getMessage());
        }
    }

    public List<Theme> all() {
        return all;
    }

    public Optional<Theme> find(ThemeId id) {
        return Optional.ofNullable(workshops.get(id)).map(Workshop::theme);
    }

    /** A merchant's choice; the theme that merchants start with where the chosen one is not installed (any more). */
    public Look look(String theme, Map<String, String> values) {
        return all.stream()
                .map(Theme::id)
                .filter(id -> id.value().equals(theme))
                .findFirst()
                .map(id -> new Look(id, values))
                .orElse(Look.plain(DEFAULT));
    }

    /** One text of the theme, with what it mentions filled in. */
    public String text(Look look, Locale locale, String name, Map<String, Object> data) {
        return workshop(look).text(locale, name, data);
    }

    /** The page as HTML. What {@code data} holds for each page is listed in {@code themes/README.md}. */
    public String page(Look look, ThemePage page, Locale locale, Map<String, Object> data) {
        return workshop(look).page(look, page, locale, data);
    }

    public MailText mail(Look look, ThemeMail mail, Locale locale, Map<String, Object> data) {
        return workshop(look).mail(look, mail, locale, data);
    }

    public ThemeStylesheet stylesheet(Look look) {
        return workshop(look).stylesheet(look);
    }

    public Optional<ThemeAsset> asset(ThemeId theme, String path) {
        return Optional.ofNullable(workshops.get(theme)).flatMap(workshop -> workshop.asset(path));
    }

    private Workshop workshop(Look look) {
        var workshop = workshops.get(look.theme());
        if (workshop == null) {
            throw new ThemeBroken(look.theme().value(), "it is not installed. There are: " + workshops.keySet() + ".");
        }
        return workshop;
    }
}
