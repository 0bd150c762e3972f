package org.goodturn.shared.web;

import io.quarkus.qute.TemplateInstance;
import java.net.URI;
import org.jboss.resteasy.reactive.RestResponse;

/** The answers that forms end in. */
public final class Answers {

    private Answers() {}

    public static RestResponse<TemplateInstance> ok(TemplateInstance page) {
        return RestResponse.ok(page);
    }

    /** The form again, with what is wrong beside each field. */
    public static RestResponse<TemplateInstance> invalid(TemplateInstance form) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(422)
                .entity(form)
                .build();
    }

    /** The current state of things, which did not allow what was asked. */
    public static RestResponse<TemplateInstance> conflict(TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(409)
                .entity(page)
                .build();
    }

    /** It was here once. */
    public static RestResponse<TemplateInstance> gone(TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(410)
                .entity(page)
                .build();
    }

    /** The same page, with a request to slow down. */
    public static RestResponse<TemplateInstance> tooMany(TemplateInstance page) {
        return RestResponse.ResponseBuilder.<TemplateInstance>create(429)
                .entity(page)
                .build();
    }

    /** Done: the browser opens a page that can be reloaded. */
    public static RestResponse<TemplateInstance> seeOther(String path) {
        return RestResponse.seeOther(URI.create(path));
    }
}
