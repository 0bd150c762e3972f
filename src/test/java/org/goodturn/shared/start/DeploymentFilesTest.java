package org.goodturn.shared.start;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators copy fits together: the compose files, the list of all settings, the README. */
class DeploymentFilesTest {

    private static final Path DOCKER = Path.of("docker");

    /** {@code ${NAME}}, {@code ${NAME:-default}} or {@code ${NAME:?complaint}}; two dollars are one. */
    private static final Pattern VARIABLE = Pattern.compile("(?<!\\$)\\$\\{([A-Z0-9_]+)(?::([-?])([^}]*))?}");

    private static final Pattern LISTED = Pattern.compile("(?m)^(#?)([A-Z][A-Z0-9_]+)=(.*)$");

    private static final List<String> CHECKED = List.of(
            "goodturn.base-url",
            "goodturn.demo",
            "goodturn.log-format",
            "goodturn.owner.username",
            "goodturn.owner.password",
            "quarkus.datasource.jdbc.url",
            "quarkus.datasource.username",
            "quarkus.datasource.password",
            "quarkus.oidc.auth-server-url",
            "quarkus.oidc.client-id");

    /** Settings that a feature keeps to itself. */
    private static final List<String> OF_FEATURES =
            List.of("org.goodturn.shared.net.OutboundSettings", "org.goodturn.reward.supplier.SupplierSettings");

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.dev.yaml"})
    void a_compose_file_asks_for_nothing_that_is_not_there(String file) throws IOException {
        var compose = compose(file);

        assertThat(compose.path("services")).isNotEmpty().allSatisfy(service -> {
            assertThat(service.has("image")).isTrue();
            assertThat(service.path("depends_on").propertyStream().map(Map.Entry::getKey))
                    .allMatch(compose.path("services")::has);
            assertThat(service.path("volumes")).allSatisfy(volume -> {
                var source = volume.asText().split(":")[0];
                assertThat(
                                source.startsWith("./")
                                        ? Files.exists(DOCKER.resolve(source))
                                        : compose.path("volumes").has(source))
                        .as(source)
                        .isTrue();
            });
        });
        assertThat(compose.findValuesAsText("dockerfile"))
                .allSatisfy(dockerfile -> assertThat(Path.of(dockerfile)).exists());
    }

    @ParameterizedTest
    @ValueSource(strings = {"compose.yaml", "compose.dev.yaml"})
    void every_variable_of_a_compose_file_is_listed(String file) throws IOException {
        var listed = listed();

        VARIABLE.matcher(Files.readString(DOCKER.resolve(file))).results().forEach(variable -> {
            assertThat(listed).containsKey(variable.group(1));
            if ("?".equals(variable.group(2))) {
                assertThat(listed.get(variable.group(1)))
                        .as(variable.group(1) + " is to be filled in")
                        .isEmpty();
            }
        });
    }

    @Test
    void the_application_of_the_compose_file_is_content_with_its_settings() throws IOException {
        var environment = compose("compose.yaml").path("services").path("app").path("environment");
        var settings = CHECKED.stream()
                .collect(Collectors.toMap(
                        setting -> setting,
                        setting -> resolved(environment
                                .required(EarlyConfig.variable(setting))
                                .asText())));

        assertThat(SettingsCheck.complaints(EarlyConfig.of(settings))).isEmpty();
    }

    @Test
    void every_setting_of_ours_is_listed() throws IOException {
        assertThat(listed()).containsKeys(ours().toArray(String[]::new));
    }

    @Test
    void every_setting_of_a_feature_is_listed_with_its_default() throws Exception {
        var listed = listed();

        for (var feature : OF_FEATURES) {
            var settings = Class.forName(feature);
            var prefix = settings.getAnnotation(ConfigMapping.class).prefix();
            for (var setting : settings.getMethods()) {
                var usual = setting.getAnnotation(WithDefault.class);
                assertThat(listed)
                        .containsEntry(variable(prefix + "." + setting.getName()), usual == null ? "" : usual.value());
            }
        }
    }

    /**
     * The README shortens names that go on like the one before: {@code QUARKUS_OIDC_AUTH_SERVER_URL},
     * {@code _CLIENT_ID}.
     */
    @Test
    void every_setting_of_the_readme_is_listed() throws IOException {
        var names = Pattern.compile("`(_?[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|_[A-Z]+)`")
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(name -> name.group(1))
                .toList();
        var listed = listed().keySet();

        assertThat(names).hasSizeGreaterThan(8).allSatisfy(name -> assertThat(listed)
                .as(name)
                .anyMatch(known -> name.startsWith("_") ? known.endsWith(name) : known.equals(name)));
    }

    private static Stream<String> ours() {
        return Stream.concat(
                        Stream.of(GoodturnSettings.class.getMethods())
                                .map(method -> method.getName())
                                .filter(name -> !name.equals("owner") && !name.equals("embeddedDatabase")),
                        Stream.of(GoodturnSettings.Owner.class.getMethods()).map(method -> "owner_" + method.getName()))
                .map(name -> variable("goodturn." + name));
    }

    private static String variable(String setting) {
        return setting.replace('.', '_').replaceAll("(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }

    /** Every name of env.example with its value; defaults, which are commented out, too. */
    private static Map<String, String> listed() throws IOException {
        var listed = new LinkedHashMap<String, String>();
        LISTED.matcher(Files.readString(DOCKER.resolve("env.example")))
                .results()
                .forEach(line -> listed.put(line.group(2), line.group(3)));
        return listed;
    }

    /** As compose does it, once the passwords are filled in. */
    private static String resolved(String value) {
        return VARIABLE.matcher(value)
                .replaceAll(variable -> "-".equals(variable.group(2)) ? variable.group(3) : "filled-in");
    }

    private static JsonNode compose(String file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(DOCKER.resolve(file).toFile());
    }
}
