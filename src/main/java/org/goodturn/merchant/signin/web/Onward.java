package org.goodturn.merchant.signin.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/**
 * Leads from a form to the identity provider. Browsers that keep {@code form-action} refuse redirects from a form to
 * another site; a page in between that goes on by itself is no redirect, and has a link should it not go on.
 */
final class Onward {

    @CheckedTemplate(basePath = "merchant", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance onward(String path);
    }

    private Onward() {}

    /** @param path of ours, from which the provider is one redirect away */
    static Response to(String path) {
        return Response.ok(Templates.onward(path).render())
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .header("Refresh", "0; url=" + path)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }
}
