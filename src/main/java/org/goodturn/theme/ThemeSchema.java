package org.goodturn.theme;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.util.stream.Collectors;

/** Reads {@code theme.yaml} and refuses one that {@code themes/theme.schema.json} does not allow. */
final class ThemeSchema {

    private static final String SCHEMA = "/themes/theme.schema.json";

    private final ObjectMapper yaml = new ObjectMapper(new YAMLFactory());
    private final Schema schema = load();

    ThemeManifest manifest(ThemeFolder folder) {
        var text = folder.file("theme.yaml")
                .orElseThrow(() -> new ThemeBroken(folder.name(), "there is no theme.yaml in its folder."));
        try {
            var tree = yaml.readTree(text);
            check(folder.name(), tree);
            var manifest = yaml.treeToValue(tree, ThemeManifest.class);
            if (!manifest.id().value().equals(folder.name())) {
                throw new ThemeBroken(folder.name(), "theme.yaml calls itself '" + manifest.id() + "'.");
            }
            return manifest;
        } catch (JsonProcessingException e) {
            throw new ThemeBroken(folder.name(), "theme.yaml can't be read: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new ThemeBroken(folder.name(), "theme.yaml can't be read: " + e.getMessage(), e);
        }
    }

    private void check(String theme, JsonNode tree) {
        var errors = schema.validate(tree);
        if (!errors.isEmpty()) {
            var sentences = errors.stream()
                    .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                    .distinct()
                    .collect(Collectors.joining("; "));
            throw new ThemeBroken(theme, "theme.yaml is not valid: " + sentences);
        }
    }

    private static Schema load() {
        try (var stream = ThemeSchema.class.getResourceAsStream(SCHEMA)) {
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(
                            new String(stream.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8),
                            InputFormat.JSON);
        } catch (IOException e) {
            throw new ThemeBroken("all", SCHEMA + " can't be read", e);
        }
    }
}
