package org.goodturn.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.goodturn.merchant.May;

/** Where one lands after signing in. */
@Path("/portal")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed(May.VIEW)
class OverviewPages {

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance overview();
    }

    @GET
    public TemplateInstance show() {
        return Templates.overview();
    }
}
