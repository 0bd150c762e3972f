package org.goodturn.theme;

import io.quarkus.qute.Engine;
import io.quarkus.qute.HtmlEscaper;
import io.quarkus.qute.IfSectionHelper;
import io.quarkus.qute.IncludeSectionHelper;
import io.quarkus.qute.InsertSectionHelper;
import io.quarkus.qute.LoopSectionHelper;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateException;
import io.quarkus.qute.TemplateLocator.TemplateLocation;
import io.quarkus.qute.ValueResolvers;
import io.quarkus.qute.Variant;
import java.io.Reader;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Renders the templates of one theme. Sealed: it reads maps, lists and texts but calls no methods, knows no beans and
 * no configuration, includes only what the theme and its ancestors hold, and escapes every value in HTML – there is no
 * way for a template to switch that off. A name that means nothing is an error.
 */
final class ThemeEngine {

    private final Theme theme;
    private final Engine engine;

    ThemeEngine(Theme theme) {
        this.theme = theme;
        this.engine = Engine.builder()
                .addSectionHelpers(
                        new IfSectionHelper.Factory(),
                        new LoopSectionHelper.Factory(),
                        new IncludeSectionHelper.Factory(),
                        new InsertSectionHelper.Factory())
                .addValueResolvers(
                        ValueResolvers.mapResolver(),
                        ValueResolvers.mapperResolver(),
                        ValueResolvers.thisResolver(),
                        ValueResolvers.orResolver(),
                        Named.resolver())
                .addResultMapper(new HtmlEscaper(List.of("text/html")))
                .strictRendering(true)
                .addLocator(this::locate)
                .build();
    }

    /** Reads every template, so that a mistake is known at start-up and not when a consumer comes. */
    void readAll() {
        theme.lineage().stream()
                .flatMap(member -> member.folder().files().keySet().stream())
                .filter(path -> !path.startsWith("assets/"))
                .filter(path -> path.endsWith(".html") || path.endsWith(".txt"))
                .map(path -> path.replace(".html", ""))
                .distinct()
                .forEach(this::find);
        Stream.of(ThemePage.values()).map(ThemePage::template).forEach(this::find);
        Stream.of(ThemeMail.values()).map(ThemeMail::template).forEach(this::find);
    }

    String render(String template, Map<String, Object> data) {
        return find(template).data(data).render();
    }

    private Template find(String template) {
        try {
            var found = engine.getTemplate(template);
            if (found == null) {
                throw new ThemeBroken(theme.id().value(), "neither it nor its parents have " + template + ".");
            }
            return found;
        } catch (TemplateException e) {
            throw new ThemeBroken(theme.id().value(), e.getMessage(), e);
        }
    }

    /** HTML templates are named without their suffix, the text parts of mails with it. */
    private Optional<TemplateLocation> locate(String name) {
        var path = name.endsWith(".txt") ? name : name + ".html";
        return theme.text(path).map(text -> new Located(text, path));
    }

    private record Located(String text, String path) implements TemplateLocation {

        @Override
        public Reader read() {
            return new StringReader(text);
        }

        @Override
        public Optional<Variant> getVariant() {
            return Optional.of(Variant.forContentType(path.endsWith(".html") ? "text/html" : "text/plain"));
        }
    }
}
