package org.goodturn.theme;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;

/** A file a browser fetches. Its address holds a hash of its content, so that it may be kept for ever. */
public record ThemeAsset(String path, String contentType, byte[] bytes, String hash) {

    private static final Map<String, String> CONTENT_TYPES = Map.of(
            "css", "text/css; charset=utf-8",
            "js", "text/javascript; charset=utf-8",
            "svg", "image/svg+xml",
            "png", "image/png",
            "jpg", "image/jpeg",
            "webp", "image/webp",
            "avif", "image/avif",
            "woff2", "font/woff2");

    static ThemeAsset of(String path, byte[] bytes) {
        var type = CONTENT_TYPES.get(path.substring(path.lastIndexOf('.') + 1));
        if (type == null) {
            throw new IllegalArgumentException(
                    "assets/" + path + " is of no known kind. Known: " + CONTENT_TYPES.keySet());
        }
        return new ThemeAsset(path, type, bytes, hash(bytes));
    }

    static ThemeAsset stylesheet(String css) {
        return of("style.css", css.getBytes(StandardCharsets.UTF_8));
    }

    private static String hash(byte[] bytes) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(digest, 0, 6);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
