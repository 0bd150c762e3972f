package org.goodturn.shared.web;

import io.quarkus.qute.TemplateExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/** Addresses of our own static files, with a mark of their content, so that browsers may keep them for ever. */
@TemplateExtension(namespace = "asset")
public class Assets {

    private static final Map<String, String> KNOWN = new ConcurrentHashMap<>();

    private Assets() {}

    /** @param path below META-INF/resources */
    public static String url(String path) {
        return KNOWN.computeIfAbsent(path, Assets::marked);
    }

    private static String marked(String path) {
        try (var file = Assets.class.getResourceAsStream("/META-INF/resources/" + path)) {
            if (file == null) {
                throw new IllegalArgumentException("no static file " + path);
            }
            var mark = new CRC32();
            mark.update(file.readAllBytes());
            return "/" + path + "?v=" + Long.toHexString(mark.getValue());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
