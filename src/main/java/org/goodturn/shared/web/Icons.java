package org.goodturn.shared.web;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The icons of our pages, written into the page. They come from the build, never from anybody's text. */
@TemplateExtension(namespace = "icon")
public class Icons {

    private static final Map<String, RawString> READ = new ConcurrentHashMap<>();

    private Icons() {}

    /** Raw, because it is our own file; hidden from screen readers, because the words beside it say the same. */
    public static RawString svg(String name) {
        return READ.computeIfAbsent(name, Icons::read);
    }

    private static RawString read(String name) {
        try (var file = Icons.class.getResourceAsStream("/icons/" + name + ".svg")) {
            if (file == null) {
                throw new IllegalArgumentException("no icon " + name + ": is it in the list in pom.xml?");
            }
            var svg = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new RawString(svg.replaceAll("\\s+", " ")
                    .replaceFirst(" class=\"[^\"]*\"", " class=\"icon\" aria-hidden=\"true\"")
                    .replaceFirst(" xmlns=\"[^\"]*\"", "")
                    .strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
