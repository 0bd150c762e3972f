package org.goodturn.theme;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample states of {@code themes/base/samples}: what every check renders pages with. */
public final class Samples {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Samples() {}

    /** One page or mail in one language and one state, in one theme. */
    public record Sample(ThemeId theme, String page, String state, Locale locale, Map<String, Object> data) {

        public Look look() {
            return Look.plain(theme);
        }

        @Override
        public String toString() {
            return theme + "-" + page + "-" + state + "-" + locale;
        }
    }

    public static Themes shippedThemes() {
        return new Themes(Optional.empty());
    }

    public static Stream<Sample> ofPages() {
        return Stream.of(ThemePage.values()).flatMap(page -> of(page.name().toLowerCase(Locale.ROOT)));
    }

    public static Stream<Sample> of(ThemePage page) {
        return of(page.name().toLowerCase(Locale.ROOT));
    }

    public static Stream<Sample> of(ThemeMail mail) {
        return of("mail-" + mail.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    public static Map<String, Object> data(ThemePage page, String state) {
        return of(page).filter(sample -> sample.state().equals(state))
                .findFirst()
                .orElseThrow()
                .data();
    }

    private static Stream<Sample> of(String page) {
        var file = read(page);
        return Stream.of(Themes.BASE, Themes.DEFAULT).flatMap(theme -> Stream.of(Locale.ENGLISH, Locale.GERMAN)
                .flatMap(locale -> file.get("states").properties().stream()
                        .map(state -> new Sample(
                                theme, page, state.getKey(), locale, merged(file.get("common"), state.getValue())))));
    }

    private static JsonNode read(String page) {
        try (var stream = Samples.class.getResourceAsStream("/themes/base/samples/" + page + ".json")) {
            return JSON.readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> merged(JsonNode common, JsonNode state) {
        ObjectNode both = common.deepCopy();
        both.setAll((ObjectNode) state);
        return new HashMap<String, Object>(JSON.convertValue(both, Map.class));
    }
}
