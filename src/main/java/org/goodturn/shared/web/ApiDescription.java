package org.goodturn.shared.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the description of the API by which key it is opened. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String KEY = "key";

    @Override
    public void filterOpenAPI(OpenAPI api) {
        api.getComponents().setSecuritySchemes(null);
        api.getComponents()
                .addSecurityScheme(
                        KEY,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("A key of your merchant, made in Developers: sk_…"));
        api.addSecurityRequirement(OASFactory.createSecurityRequirement().addScheme(KEY));
    }
}
