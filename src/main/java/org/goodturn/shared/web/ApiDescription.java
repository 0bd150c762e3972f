package org.goodturn.shared.web;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Says in the description of the API by which key it is opened, and names its lists for readers. */
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public class ApiDescription implements OASFilter {

    private static final String KEY = "key";

    /** What the scanner calls a {@link Slice} of something. */
    private static final Pattern SLICE = Pattern.compile("\\bSlice([A-Z]\\w*?)(Json)?$");

    @Override
    public Schema filterSchema(Schema schema) {
        if (schema.getRef() != null) {
            schema.setRef(named(schema.getRef()));
        }
        return schema;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        var schemas = new LinkedHashMap<String, Schema>();
        api.getComponents().getSchemas().forEach((name, schema) -> schemas.put(named(name), schema));
        api.getComponents().setSchemas(schemas);
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

    private static String named(String schema) {
        return SLICE.matcher(schema).replaceFirst("$1Page");
    }
}
