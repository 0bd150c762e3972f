package org.goodturn.shared.web;

import io.quarkus.qute.TemplateExtension;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text on its way into an address: {@code ?next={path.urlEncoded}}. */
@TemplateExtension
public class UrlText {

    private UrlText() {}

    public static String urlEncoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
