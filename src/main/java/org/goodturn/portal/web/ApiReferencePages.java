package org.goodturn.portal.web;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** The reference of the API, with every call to be tried: Swagger UI in a page that our strict policy allows. */
@Path("/q/swagger-ui")
@Produces(MediaType.TEXT_HTML)
@PermitAll
class ApiReferencePages {

    @CheckedTemplate(basePath = "portal", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    static class Templates {
        static native TemplateInstance apiReference();
    }

    @GET
    @Operation(hidden = true)
    public TemplateInstance reference() {
        return Templates.apiReference();
    }
}
